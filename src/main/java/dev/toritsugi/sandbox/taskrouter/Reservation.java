package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.Locale;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a task to a worker and, once accepted, the bond between the two.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class Reservation extends Resource {

	private final Task task;

	private final Worker worker;

	private Status status = Status.PENDING;

	private @Nullable Timer timeout;

	Reservation(String sid, Task task, Worker worker, Instant created) {
		super(sid, created);
		this.task = task;
		this.worker = worker;
	}

	public Task task() {
		return this.task;
	}

	public Worker worker() {
		return this.worker;
	}

	public Status status() {
		return this.status;
	}

	void timeout(@Nullable Timer timer) {
		if (this.timeout != null) {
			this.timeout.cancel();
		}
		this.timeout = timer;
	}

	void status(Status status, Instant now) {
		this.status = status;
		touch(now);
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

		/**
		 * Whether it takes up its worker's capacity.
		 */
		public boolean occupies() {
			return this == PENDING || this == ACCEPTED || this == WRAPPING;
		}

	}

}
