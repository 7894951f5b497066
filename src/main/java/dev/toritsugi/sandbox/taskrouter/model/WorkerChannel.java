package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;
import java.util.Collection;

/**
 * A worker's capacity for the tasks of one channel.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker-channel">Twilio:
 * WorkerChannel resource</a>
 */
public final class WorkerChannel extends Resource {

	/** As in the samples of Twilio's OpenAPI document; no page of Twilio says it. */
	private static final int DEFAULT_CAPACITY = 1;

	private final TaskChannel taskChannel;

	private final Collection<CapacityUse> holding;

	private int capacity = DEFAULT_CAPACITY;

	private boolean available = true;

	/**
	 * Creates a channel of a worker.
	 * @param holding what the worker holds, of all channels; a view that changes with the
	 * worker
	 */
	public WorkerChannel(String sid, TaskChannel taskChannel, Collection<CapacityUse> holding, Instant created) {
		super(sid, created);
		this.taskChannel = taskChannel;
		this.holding = holding;
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
	 * The number of accepted and wrapping reservations of this channel.
	 */
	public int assignedTasks() {
		return holding(ReservationStatus.ACCEPTED) + holding(ReservationStatus.WRAPPING);
	}

	/**
	 * The free part of the capacity, 0 to 100. Pending, accepted and wrapping
	 * reservations take capacity up (Twilio: Multitasking).
	 */
	public int availableCapacityPercentage() {
		return (this.capacity == 0) ? 0 : Math.max(0, (this.capacity - occupied()) * 100 / this.capacity);
	}

	boolean free() {
		return this.available && occupied() < this.capacity;
	}

	/**
	 * Changes capacity and availability.
	 */
	public void change(int capacity, boolean available, Instant now) {
		this.capacity = capacity;
		this.available = available;
		touch(now);
	}

	private int occupied() {
		return assignedTasks() + holding(ReservationStatus.PENDING);
	}

	private int holding(ReservationStatus status) {
		int count = 0;
		for (CapacityUse use : this.holding) {
			if (use.status() == status && use.channel() == this.taskChannel) {
				count++;
			}
		}
		return count;
	}

}
