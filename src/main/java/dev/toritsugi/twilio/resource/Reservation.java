package dev.toritsugi.twilio.resource;

import java.time.Instant;

/**
 * A TaskRouter reservation, which offers a task to one worker and, once accepted, assigns
 * the task to this worker.
 *
 * @param sid SID of the reservation
 * @param taskSid SID of the task that TaskRouter offers
 * @param worker SID of the worker
 * @param workerName friendly name of the worker; unique in a workspace, ignoring case
 * @param status Twilio's {@code reservation_status}
 * @param created when the task was offered to the worker, by Twilio's clock
 * @param updated when the status last changed, by Twilio's clock
 */
public record Reservation(ReservationSid sid, TaskSid taskSid, WorkerSid worker, String workerName, Status status,
		Instant created, Instant updated) {

	/**
	 * Whether the worker has accepted the task. Also returns true for a completed
	 * reservation.
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
