/**
 * The TwiML interpreter, which fetches documents and executes their verbs on calls.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.interpreter;

import org.jspecify.annotations.NullMarked;
