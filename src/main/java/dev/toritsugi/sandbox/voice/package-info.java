/**
 * The telephone side of an account, wired together from its rooms: numbers, calls, the
 * documents that lead them, prompts, queues, conferences, dialling and instructions.
 */
@NullMarked
package dev.toritsugi.sandbox.voice;

import org.jspecify.annotations.NullMarked;
