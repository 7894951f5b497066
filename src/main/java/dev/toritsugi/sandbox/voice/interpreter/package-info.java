/**
 * The TwiML interpreter: executes documents on calls, verb by verb, and fetches the
 * documents that follow.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.interpreter;

import org.jspecify.annotations.NullMarked;
