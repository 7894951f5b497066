package dev.toritsugi.twilio;

/**
 * A piece of work that TaskRouter routes; for us, a caller who was queued.
 *
 * @param sid the task's SID
 * @param status where it stands
 */
public record Task(TaskSid sid, Status status) {

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
