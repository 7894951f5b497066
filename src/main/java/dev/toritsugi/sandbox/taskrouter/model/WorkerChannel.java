package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;
import java.util.Collection;

/**
 * A worker channel, which defines a worker's capacity for tasks of one task channel.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker-channel">Twilio:
 * WorkerChannel resource</a>
 */
public final class WorkerChannel extends Resource {

	/**
	 * Default capacity in the samples of Twilio's OpenAPI document. Twilio's
	 * documentation pages do not mention a default.
	 */
	private static final int DEFAULT_CAPACITY = 1;

	private final TaskChannel taskChannel;

	private final Collection<CapacityUse> holding;

	private int capacity = DEFAULT_CAPACITY;

	private boolean available = true;

	/**
	 * Creates a worker channel with the default capacity.
	 * @param holding capacity uses of the worker in all channels; a live view
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
	 * Returns Twilio's {@code configured_capacity}, the maximum number of simultaneous
	 * tasks of this channel.
	 */
	public int capacity() {
		return this.capacity;
	}

	/**
	 * Whether the worker may be offered tasks of this channel.
	 */
	public boolean available() {
		return this.available;
	}

	/**
	 * Returns the number of accepted and wrapping reservations in this channel.
	 */
	public int assignedTasks() {
		return holding(ReservationStatus.ACCEPTED) + holding(ReservationStatus.WRAPPING);
	}

	/**
	 * Returns the free capacity in percent, 0 to 100. Pending, accepted and wrapping
	 * reservations use capacity, as Twilio's page on multitasking says.
	 */
	public int availableCapacityPercentage() {
		return (this.capacity == 0) ? 0 : (int) Math.max(0, (this.capacity - occupied()) * 100L / this.capacity);
	}

	boolean free() {
		return this.available && occupied() < this.capacity;
	}

	/**
	 * Changes the capacity and availability of the channel.
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
