package dev.toritsugi.twilio.resource;

/**
 * An offer of a task to one worker and, once the worker has accepted, the assignment.
 *
 * @param sid SID of the reservation
 * @param taskSid SID of the task that is offered
 * @param workerName friendly name of the worker; unique in a workspace, ignoring case
 * @param status Twilio's {@code reservation_status}
 */
public record Reservation(ReservationSid sid, TaskSid taskSid, String workerName, Status status) {

	/**
	 * Whether the worker has accepted the task, now or earlier.
	 */
	public boolean taken() {
		return this.status == Status.ACCEPTED || this.status == Status.WRAPPING || this.status == Status.COMPLETED;
	}

	/**
	 * Twilio's {@code reservation_status}.
	 */
	public enum Status {

		PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED,
		/** A status that this version does not know. */
		UNKNOWN

	}

}
