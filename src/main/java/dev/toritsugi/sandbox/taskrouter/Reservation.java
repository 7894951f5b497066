package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.Locale;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a task to a worker and, once accepted, the bond between the two.
 */
public final class Reservation {

	private final String sid;

	private final Task task;

	private final Worker worker;

	private final Instant created;

	private Instant updated;

	private Status status = Status.PENDING;

	private @Nullable Timer timeout;

	Reservation(String sid, Task task, Worker worker, Instant created) {
		this.sid = sid;
		this.task = task;
		this.worker = worker;
		this.created = created;
		this.updated = created;
	}

	public String sid() {
		return this.sid;
	}

	public Task task() {
		return this.task;
	}

	public Worker worker() {
		return this.worker;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	public Status status() {
		return this.status;
	}

	void timeout(Timer timer) {
		this.timeout = timer;
	}

	void status(Status status, Instant now) {
		this.status = status;
		this.updated = now;
		if (this.timeout != null) {
			this.timeout.cancel();
		}
		if (!status.occupies()) {
			this.worker.release(this, now);
		}
	}

	/**
	 * Twilio's {@code reservation_status}.
	 */
	public enum Status {

		PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED;

		/**
		 * Twilio's spelling.
		 */
		public String value() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether it takes up its worker's capacity. */
		boolean occupies() {
			return this == PENDING || this == ACCEPTED || this == WRAPPING;
		}

	}

}
