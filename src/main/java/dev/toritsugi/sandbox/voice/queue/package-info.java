/**
 * Queues of callers, and the tasks that stand for those who wait: Enqueue.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.queue;

import org.jspecify.annotations.NullMarked;
