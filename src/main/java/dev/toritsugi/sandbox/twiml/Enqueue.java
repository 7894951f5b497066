package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The verb Enqueue, which queues the caller. In a workflow's queue, the caller gets a
 * TaskRouter task; in a named queue, the caller gets no task.
 *
 * @param queue name of the queue, or the workflow SID for a workflow's queue
 * @param task TaskRouter task to create, or null for a named queue
 * @param action URL that is requested when the caller has left the queue, or null to
 * execute the next verb
 * @param waitUrl URL of the document that is fetched repeatedly and played to the waiting
 * caller; null for Twilio's default music, an empty URL for silence
 * @param maxQueueSize maximum number of waiting callers, or null to use the queue's own
 * maximum
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
public record Enqueue(String queue, @Nullable Task task, @Nullable TwimlUrl action, @Nullable TwimlUrl waitUrl,
		@Nullable Integer maxQueueSize) implements Verb {

	/**
	 * The noun Task, which describes the TaskRouter task to create.
	 *
	 * @param attributes task attributes as JSON text, as written in the document
	 * @param priority task priority, or null if the document specifies none
	 * @param timeout time until the task times out, or null to use TaskRouter's maximum
	 */
	public record Task(String attributes, @Nullable Integer priority, @Nullable Duration timeout) {

	}

}
