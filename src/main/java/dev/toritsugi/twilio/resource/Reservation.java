package dev.toritsugi.twilio.resource;

/**
 * TaskRouter's offer of a task to one worker and, after the worker has accepted it, the
 * assignment of the task.
 *
 * @param sid SID of the reservation
 * @param taskSid SID of the task that is offered
 * @param workerName friendly name of the worker; unique in a workspace, ignoring case
 * @param status Twilio's {@code reservation_status}
 */
public record Reservation(ReservationSid sid, TaskSid taskSid, String workerName, Status status) {

	/**
	 * Whether the worker has accepted the task, even if the reservation is completed.
	 */
	public boolean taken() {
		return this.status == Status.ACCEPTED || this.status == Status.WRAPPING || this.status == Status.COMPLETED;
	}

	/**
	 * Twilio's {@code reservation_status}.
	 */
	public enum Status {

		PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED,
		/** A status that this version of the server does not support. */
		UNKNOWN

	}

}
