package dev.toritsugi.floor;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A reservation, with the times of its steps as far as this replica knows them.
 *
 * @param reservation latest known state of the reservation
 * @param accepted when the worker accepted the task, or null if unknown
 * @param wrappingSince when the call ended, or null if the call has not ended or the time
 * is unknown
 */
public record FloorReservation(Reservation reservation, @Nullable Instant accepted, @Nullable Instant wrappingSince) {

	/** The step of a reservation that has ended. */
	private static final int END = 3;

	static FloorReservation of(Reservation reservation) {
		return new FloorReservation(reservation, null, null).withTimes();
	}

	/** Whether the reservation still occupies its worker. */
	public boolean isLive() {
		return step(this.reservation.status()) < END;
	}

	/**
	 * Returns the later of two states of the same reservation. The times of earlier steps
	 * are kept. An event does not contain the time of the offer, so the earlier time
	 * counts.
	 */
	FloorReservation merge(Reservation other) {
		if (step(other.status()) <= step(this.reservation.status())) {
			return this;
		}
		return new FloorReservation(withCreated(other, this.reservation.created()), this.accepted, this.wrappingSince)
			.withTimes();
	}

	private static Reservation withCreated(Reservation reservation, Instant created) {
		return new Reservation(reservation.sid(), reservation.taskSid(), reservation.worker(), reservation.workerName(),
				reservation.status(), reservation.created().isBefore(created) ? reservation.created() : created,
				reservation.updated());
	}

	private FloorReservation withTimes() {
		return switch (this.reservation.status()) {
			case ACCEPTED -> new FloorReservation(this.reservation, this.reservation.updated(), null);
			case WRAPPING -> new FloorReservation(this.reservation, this.accepted, this.reservation.updated());
			default -> this;
		};
	}

	/** Returns this reservation after it has ended for an unknown reason. */
	FloorReservation ended() {
		Reservation last = this.reservation;
		return new FloorReservation(new Reservation(last.sid(), last.taskSid(), last.worker(), last.workerName(),
				Reservation.Status.UNKNOWN, last.created(), last.updated()), this.accepted, this.wrappingSince);
	}

	/**
	 * Returns the position of a status in the life of a reservation, which never returns
	 * to an earlier position. This order needs no dates.
	 */
	private static int step(Reservation.Status status) {
		return switch (status) {
			case PENDING -> 0;
			case ACCEPTED -> 1;
			case WRAPPING -> 2;
			case REJECTED, TIMEOUT, CANCELED, RESCINDED, COMPLETED, UNKNOWN -> END;
		};
	}

}
