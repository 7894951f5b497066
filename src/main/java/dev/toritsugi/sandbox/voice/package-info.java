/**
 * Calls: what TwiML does with a caller, how a worker's phone rings, and what happens to
 * the task when either side hangs up.
 */
@NullMarked
package dev.toritsugi.sandbox.voice;

import org.jspecify.annotations.NullMarked;
