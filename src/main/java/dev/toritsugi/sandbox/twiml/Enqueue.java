package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The verb Enqueue: queues the caller as a task of a workflow, or in a named queue
 * without TaskRouter.
 *
 * @param queue SID of the workflow, or name of the queue
 * @param task the task to create; null for a queue without tasks
 * @param action asked when the caller has left the queue; null to go on with the next
 * verb
 * @param waitUrl asked again and again for what the caller hears meanwhile; null for
 * Twilio's own music, empty for silence
 * @param maxQueueSize largest number of waiting callers; null for the queue's own
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
public record Enqueue(String queue, @Nullable Task task, @Nullable TwimlUrl action, @Nullable TwimlUrl waitUrl,
		@Nullable Integer maxQueueSize) implements Verb {

	/**
	 * The noun Task.
	 *
	 * @param attributes JSON text of the document
	 * @param priority null if the document has none
	 * @param timeout longest life of the task; null for TaskRouter's limit
	 */
	public record Task(String attributes, @Nullable Integer priority, @Nullable Duration timeout) {

	}

}
