package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A reservation: the offer of a task to a worker and, once accepted, the assignment of
 * the task to that worker.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class Reservation extends Resource implements CapacityUse {

	private final Task task;

	private final Worker worker;

	private ReservationStatus status = ReservationStatus.PENDING;

	private @Nullable Timer timeout;

	/**
	 * Offers a task to a worker.
	 */
	public Reservation(String sid, Task task, Worker worker, Instant created) {
		super(sid, created);
		this.task = task;
		this.worker = worker;
		task.beginOffer(worker);
	}

	public Task task() {
		return this.task;
	}

	public Worker worker() {
		return this.worker;
	}

	@Override
	public TaskChannel channel() {
		return this.task.channel();
	}

	@Override
	public ReservationStatus status() {
		return this.status;
	}

	/**
	 * Sets the timer that ends the offer, and cancels the one before.
	 * @param timer null for an offer without end, or one that is over
	 */
	public void timeout(@Nullable Timer timer) {
		if (this.timeout != null) {
			this.timeout.cancel();
		}
		this.timeout = timer;
	}

	/**
	 * Ends the offer, or changes the status of an accepted reservation.
	 * @param status a later status than pending
	 */
	public void status(ReservationStatus status, Instant now) {
		this.status = status;
		this.task.endOffer(this.worker);
		touch(now);
	}

}
