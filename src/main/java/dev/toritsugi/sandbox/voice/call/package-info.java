/**
 * Calls, and the status callbacks of calls.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.call;

import org.jspecify.annotations.NullMarked;
