package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Queues the caller: as a task of a workflow, or in a queue of their own kind.
 *
 * @param queue SID of a workflow, or name of a queue
 * @param task task that stands for the caller; null for a queue without tasks
 * @param action asked when the caller has left the queue; null goes on with the next verb
 * @param waitUrl asked for what the caller hears meanwhile, again and again; null for
 * Twilio's own music, empty for silence
 * @param maxQueueSize how many may wait; null for the queue's own number
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
public record Enqueue(String queue, @Nullable Task task, @Nullable TwimlLink action, @Nullable TwimlLink waitUrl,
		@Nullable Integer maxQueueSize) implements Verb {

	/**
	 * The noun Task.
	 *
	 * @param attributes its attributes, JSON as the document has it
	 * @param priority null for none given
	 * @param timeout how long the task may live; null for TaskRouter's own limit
	 */
	public record Task(String attributes, @Nullable Integer priority, @Nullable Duration timeout) {

	}

}
