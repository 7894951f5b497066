package dev.toritsugi.sandbox.taskrouter.transfer;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of an assigned task to another worker. Twilio does not document the
 * resource; the npm package {@code twilio-taskrouter} starts and cancels transfers.
 */
public final class Transfer {

	private final String sid;

	private final Reservation reservation;

	private final TransferTarget target;

	private final Mode mode;

	private final @Nullable TaskQueue queue;

	private final Instant created;

	private final Set<Worker> tried = new HashSet<>();

	private Instant updated;

	private TransferStatus status = TransferStatus.INITIATED;

	private @Nullable Reservation offer;

	private @Nullable String failedReason;

	Transfer(String sid, Reservation reservation, TransferTarget target, Mode mode, Instant created) {
		this.sid = sid;
		this.reservation = reservation;
		this.target = target;
		this.mode = mode;
		this.queue = reservation.task().queue();
		this.created = created;
		this.updated = created;
	}

	public String sid() {
		return this.sid;
	}

	public Task task() {
		return this.reservation.task();
	}

	/**
	 * Returns the accepted reservation of the worker who started the transfer.
	 */
	public Reservation reservation() {
		return this.reservation;
	}

	public TransferTarget target() {
		return this.target;
	}

	public Mode mode() {
		return this.mode;
	}

	/**
	 * Returns the queue of the task when the transfer started, or null if the task had no
	 * queue.
	 */
	public @Nullable TaskQueue queue() {
		return this.queue;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	public TransferStatus status() {
		return this.status;
	}

	/**
	 * Returns the newest reservation that offers the task to the target, or null if the
	 * task has not been offered yet.
	 */
	public @Nullable Reservation offer() {
		return this.offer;
	}

	/**
	 * Returns the reason why the transfer failed, or null if it has not failed.
	 */
	public @Nullable String failedReason() {
		return this.failedReason;
	}

	boolean isActive() {
		return this.status == TransferStatus.INITIATED;
	}

	/** Whether the task may be offered to a worker who has not been asked yet. */
	boolean mayAsk(Worker worker) {
		return this.target.allows(worker) && worker != this.reservation.worker() && !this.tried.contains(worker);
	}

	void offered(Reservation offer, Instant now) {
		this.tried.add(offer.worker());
		this.offer = offer;
		this.updated = now;
	}

	void end(TransferStatus status, @Nullable String failedReason, Instant now) {
		this.status = status;
		this.failedReason = failedReason;
		this.updated = now;
	}

	/**
	 * Whether the worker who started the transfer stays until the other worker has
	 * accepted.
	 */
	public enum Mode {

		/** The worker starts the after-call work as soon as the transfer is complete. */
		COLD,
		/** The worker keeps the task until the worker completes the reservation. */
		WARM

	}

}
