package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The verb Enqueue, which queues the caller with a TaskRouter task in a workflow's queue,
 * or without a task in a named queue.
 *
 * @param queue workflow SID, or name of the queue
 * @param task task to create, or null for a named queue
 * @param action URL that is requested when the caller has left the queue, or null to
 * execute the next verb
 * @param waitUrl URL of the document that the caller hears while waiting, which is
 * fetched repeatedly; null for Twilio's default music, an empty URL for silence
 * @param maxQueueSize maximum number of waiting callers, or null for the maximum of the
 * queue
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
public record Enqueue(String queue, @Nullable Task task, @Nullable TwimlUrl action, @Nullable TwimlUrl waitUrl,
		@Nullable Integer maxQueueSize) implements Verb {

	/**
	 * The noun Task.
	 *
	 * @param attributes task attributes as JSON text, as written in the document
	 * @param priority task priority, or null if the document specifies none
	 * @param timeout time until the task times out, or null for TaskRouter's limit
	 */
	public record Task(String attributes, @Nullable Integer priority, @Nullable Duration timeout) {

	}

}
