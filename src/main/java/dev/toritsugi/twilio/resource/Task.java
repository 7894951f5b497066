package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work that TaskRouter routes; for us, a caller who was queued.
 *
 * @param sid the task's SID
 * @param status where it stands
 * @param queue queue that it is or was in; none before it entered one
 * @param attributes what is known of it, JSON; of a queued call {@code call_sid}
 * @param updated when it last changed, by Twilio's clock
 * @param version grows with every change; only known of a task that was read by itself
 */
public record Task(TaskSid sid, Status status, @Nullable Queue queue, Attributes attributes, Instant updated,
		@Nullable String version) {

	/**
	 * A task queue.
	 *
	 * @param sid WQ and 32 hex digits
	 * @param name friendly name; not everything that names a queue knows it
	 */
	public record Queue(String sid, @Nullable String name) {

	}

	/**
	 * Twilio's {@code assignment_status}. See Twilio's page "Lifecycle of a Task".
	 */
	public enum Status {

		/** Waits for a worker. */
		PENDING,
		/** Offered to a worker, whose phone rings. */
		RESERVED,
		/** Accepted: the call is in progress. */
		ASSIGNED,
		/**
		 * The call is over; the task holds the worker's capacity until somebody completes
		 * it.
		 */
		WRAPPING,
		/** Done; Twilio deletes it five minutes later. */
		COMPLETED,
		/** Given up before anybody accepted it; Twilio deletes it five minutes later. */
		CANCELED,
		/** A status that Twilio has added since. */
		UNKNOWN

	}

}
