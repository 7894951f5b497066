/**
 * Caller queues, the verb Enqueue and the callers' tasks.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.queue;

import org.jspecify.annotations.NullMarked;
