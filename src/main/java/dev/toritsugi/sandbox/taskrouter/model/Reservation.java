package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A reservation, which offers a task to a worker. An accepted reservation assigns the
 * task to the worker.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class Reservation extends Resource implements CapacityUse {

	private final Task task;

	private final Worker worker;

	private final boolean transfer;

	private ReservationStatus status = ReservationStatus.PENDING;

	private @Nullable Timer timeout;

	/**
	 * Creates a pending reservation, which offers a task to a worker.
	 */
	public Reservation(String sid, Task task, Worker worker, Instant created) {
		super(sid, created);
		this.task = task;
		this.worker = worker;
		this.transfer = task.status() == TaskStatus.ASSIGNED;
		task.offers().begin(worker);
	}

	public Task task() {
		return this.task;
	}

	public Worker worker() {
		return this.worker;
	}

	/**
	 * Whether the reservation offers the task by a transfer, while another worker has the
	 * task.
	 */
	public boolean isTransfer() {
		return this.transfer;
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
	 * Sets the timeout timer of the reservation, and cancels the previous timer.
	 * @param timer timer that ends the pending reservation, or null if the reservation
	 * has no time limit or is no longer pending
	 */
	public void timeout(@Nullable Timer timer) {
		if (this.timeout != null) {
			this.timeout.cancel();
		}
		this.timeout = timer;
	}

	/**
	 * Changes the status, and marks the task as no longer offered to the worker.
	 * @param status any status except {@code PENDING}
	 */
	public void status(ReservationStatus status, Instant now) {
		this.status = status;
		this.task.offers().end(this.worker);
		touch(now);
	}

}
