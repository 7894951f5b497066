package dev.toritsugi.desk.state;

import java.util.Comparator;

import dev.toritsugi.floor.FloorReservation;
import dev.toritsugi.floor.FloorTask;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;

/**
 * A live reservation with its task.
 *
 * @param task the task
 * @param reservation the reservation
 */
record HeldReservation(FloorTask task, FloorReservation reservation) {

	/** Talking precedes ringing, and ringing precedes after-call work. */
	static final Comparator<HeldReservation> BY_URGENCY = Comparator.comparing(HeldReservation::urgency)
		.thenComparing((each) -> each.reservation.reservation().created());

	/**
	 * Returns what happens in the reservation. In some accounts the reservation of a
	 * wrapping task stays accepted.
	 */
	ReservationView.State state() {
		Reservation.Status status = this.reservation.reservation().status();
		if (status == Reservation.Status.PENDING) {
			return ReservationView.State.RINGING;
		}
		return (status == Reservation.Status.WRAPPING || this.task.task().status() == Task.Status.WRAPPING)
				? ReservationView.State.WRAPPING : ReservationView.State.TALKING;
	}

	private int urgency() {
		return switch (state()) {
			case TALKING -> 0;
			case RINGING -> 1;
			case WRAPPING -> 2;
		};
	}

}
