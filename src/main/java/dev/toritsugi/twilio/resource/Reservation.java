package dev.toritsugi.twilio.resource;

/**
 * The offer of a task to one worker, and, once accepted, the bond between the two.
 *
 * @param sid the reservation's SID
 * @param taskSid the task that was offered
 * @param workerName friendly name of the worker; unique in a workspace, whatever its case
 * @param status where it stands
 */
public record Reservation(ReservationSid sid, TaskSid taskSid, String workerName, Status status) {

	/**
	 * Whether the worker took the task: it is, or was, this worker's work.
	 */
	public boolean taken() {
		return this.status == Status.ACCEPTED || this.status == Status.WRAPPING || this.status == Status.COMPLETED;
	}

	/**
	 * Twilio's {@code reservation_status}.
	 */
	public enum Status {

		PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED,
		/** A status that Twilio has added since. */
		UNKNOWN

	}

}
