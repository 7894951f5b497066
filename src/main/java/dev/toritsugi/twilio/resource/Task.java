package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task of TaskRouter: a piece of work that it routes to a worker. The tasks of this
 * server are queued calls.
 *
 * @param sid SID of the task
 * @param status Twilio's {@code assignment_status}
 * @param queue its queue, or its last one; null before it has entered a queue
 * @param attributes its attributes; those of a queued call contain {@code call_sid}
 * @param updated when it was last changed, by Twilio's clock
 * @param version its ETag, which changes with every update; null for a task from a list
 */
public record Task(TaskSid sid, Status status, @Nullable Queue queue, Attributes attributes, Instant updated,
		@Nullable String version) {

	/**
	 * A task queue.
	 *
	 * @param sid WQ and 32 hex digits
	 * @param name friendly name; null where only the SID is known
	 */
	public record Queue(String sid, @Nullable String name) {

	}

	/**
	 * Twilio's {@code assignment_status}, from its page "Lifecycle of a Task".
	 */
	public enum Status {

		/** Waits for a worker. */
		PENDING,
		/** Offered to a worker, whose phone rings. */
		RESERVED,
		/** Accepted by a worker; the call is in progress. */
		ASSIGNED,
		/**
		 * The call is over. The worker gets no other task until this one is completed.
		 */
		WRAPPING,
		/** Done. Twilio deletes the task five minutes later. */
		COMPLETED,
		/**
		 * Given up before a worker accepted it. Twilio deletes the task five minutes
		 * later.
		 */
		CANCELED,
		/** A status that this version does not know. */
		UNKNOWN

	}

}
