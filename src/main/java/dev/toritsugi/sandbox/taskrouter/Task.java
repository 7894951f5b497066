package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of work, here mostly a caller who waits.
 */
public final class Task {

	private final String sid;

	private final Workflow workflow;

	private final ObjectNode attributes;

	private final int priority;

	private final Duration timeout;

	private final Instant created;

	private final List<Reservation> reservations = new ArrayList<>();

	private Instant updated;

	private Status status = Status.PENDING;

	private @Nullable String reason;

	private int version;

	Task(String sid, Workflow workflow, NewTask task, Instant created) {
		this.sid = sid;
		this.workflow = workflow;
		this.attributes = task.attributes();
		this.priority = task.priority();
		this.timeout = task.timeout();
		this.created = created;
		this.updated = created;
	}

	public String sid() {
		return this.sid;
	}

	public Workflow workflow() {
		return this.workflow;
	}

	public ObjectNode attributes() {
		return this.attributes;
	}

	public int priority() {
		return this.priority;
	}

	/**
	 * How long it may live before somebody accepts it.
	 */
	public Duration timeout() {
		return this.timeout;
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

	/**
	 * Why it was completed or canceled.
	 */
	public @Nullable String reason() {
		return this.reason;
	}

	/**
	 * Counts the updates; the value of its ETag.
	 */
	public int version() {
		return this.version;
	}

	/**
	 * All its reservations, oldest first.
	 */
	public List<Reservation> reservations() {
		return List.copyOf(this.reservations);
	}

	void add(Reservation reservation) {
		this.reservations.add(reservation);
	}

	void status(Status status, Instant now) {
		this.status = status;
		touched(now);
	}

	void reason(@Nullable String reason) {
		this.reason = reason;
	}

	/**
	 * Adds an attribute, as TaskRouter itself does with the worker's leg.
	 */
	public void attribute(String name, String value, Instant now) {
		this.attributes.put(name, value);
		touched(now);
	}

	private void touched(Instant now) {
		this.updated = now;
		this.version++;
	}

	/**
	 * Twilio's {@code assignment_status}.
	 */
	public enum Status {

		PENDING, RESERVED, ASSIGNED, WRAPPING, COMPLETED, CANCELED;

		/**
		 * Twilio's spelling.
		 */
		public String value() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Whether nobody has accepted it yet, and somebody may.
		 */
		public boolean open() {
			return this == PENDING || this == RESERVED;
		}

	}

}
