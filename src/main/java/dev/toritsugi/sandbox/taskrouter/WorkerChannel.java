package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

/**
 * How many tasks of a channel a worker takes at a time.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker-channel">Twilio:
 * WorkerChannel resource</a>
 */
public final class WorkerChannel extends Resource {

	/** As in the samples of Twilio's OpenAPI document; no page says it. */
	private static final int DEFAULT_CAPACITY = 1;

	private final Worker worker;

	private final TaskChannel taskChannel;

	private int capacity = DEFAULT_CAPACITY;

	private boolean available = true;

	WorkerChannel(String sid, Worker worker, TaskChannel taskChannel, Instant created) {
		super(sid, created);
		this.worker = worker;
		this.taskChannel = taskChannel;
	}

	public Worker worker() {
		return this.worker;
	}

	public TaskChannel taskChannel() {
		return this.taskChannel;
	}

	/**
	 * Twilio's {@code configured_capacity}.
	 */
	public int capacity() {
		return this.capacity;
	}

	/**
	 * Whether the worker takes tasks of this channel at all.
	 */
	public boolean available() {
		return this.available;
	}

	/**
	 * Reservations of this channel that the worker accepted and that are not completed.
	 */
	public int assignedTasks() {
		return (int) holding(Reservation.Status.ACCEPTED) + (int) holding(Reservation.Status.WRAPPING);
	}

	/**
	 * 0 to 100; pending, accepted and wrapping reservations take it up (Twilio:
	 * Multitasking).
	 */
	public int availableCapacityPercentage() {
		return (this.capacity == 0) ? 0 : Math.max(0, (this.capacity - occupied()) * 100 / this.capacity);
	}

	int occupied() {
		return assignedTasks() + (int) holding(Reservation.Status.PENDING);
	}

	boolean free() {
		return this.available && occupied() < this.capacity;
	}

	void change(int capacity, boolean available, Instant now) {
		this.capacity = capacity;
		this.available = available;
		touch(now);
	}

	private long holding(Reservation.Status status) {
		long count = 0;
		for (Reservation reservation : this.worker.holding()) {
			if (reservation.status() == status && reservation.task().channel() == this.taskChannel) {
				count++;
			}
		}
		return count;
	}

}
