/**
 * Calls of an emulated account. This package wires its sub-packages: numbers, calls, the
 * TwiML interpreter, prompts, queues, conferences, Dial and assignment instructions.
 */
@NullMarked
package dev.toritsugi.sandbox.voice;

import org.jspecify.annotations.NullMarked;
