package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of work, here mostly a caller who waits.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: Task
 * resource</a>
 */
public final class Task extends Resource {

	private final long number;

	private final Workflow workflow;

	private final Duration timeout;

	private final NewTask.@Nullable DirectRouting routing;

	private final List<Reservation> reservations = new ArrayList<>();

	private final Place place = new Place(this);

	private ObjectNode attributes;

	private String attributesText;

	private TaskChannel channel;

	private int ownPriority;

	private @Nullable Integer stepPriority;

	private Instant virtualStart;

	private Status status = Status.PENDING;

	private @Nullable String reason;

	/** Ends the task's time to live, or later its longest time assigned. */
	private @Nullable Timer expiry;

	Task(String sid, long number, NewTask task, Instant created) {
		super(sid, created);
		this.number = number;
		this.workflow = task.workflow();
		this.attributes = task.attributes();
		this.attributesText = task.attributes().toString();
		this.channel = task.channel();
		this.ownPriority = (task.priority() != null) ? task.priority() : 0;
		this.timeout = task.timeout();
		this.virtualStart = (task.virtualStart() != null) ? task.virtualStart() : created;
		this.routing = task.routing();
	}

	public Workspace workspace() {
		return this.workflow.workspace();
	}

	public Workflow workflow() {
		return this.workflow;
	}

	/**
	 * The queue in which it waits or waited; none before it came into one.
	 */
	public @Nullable TaskQueue queue() {
		return this.place.queue();
	}

	/**
	 * Since when it has been in that queue.
	 */
	public @Nullable Instant queueEntered() {
		return this.place.queueEntered();
	}

	/**
	 * Not to be changed by a reader.
	 */
	public ObjectNode attributes() {
		return this.attributes;
	}

	/**
	 * The attributes as JSON.
	 */
	public String attributesText() {
		return this.attributesText;
	}

	public TaskChannel channel() {
		return this.channel;
	}

	/**
	 * That of the workflow's target where it has one, else its own (Twilio's OpenAPI
	 * document on updating a task).
	 */
	public int priority() {
		return (this.stepPriority != null) ? this.stepPriority : this.ownPriority;
	}

	public Instant virtualStart() {
		return this.virtualStart;
	}

	/**
	 * Where it was told to go; none where the workflow leads it.
	 */
	public NewTask.@Nullable DirectRouting routing() {
		return this.routing;
	}

	/**
	 * How long it may live before somebody accepts it.
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Whole seconds since it was made.
	 */
	public long age(Instant now) {
		return Duration.between(created(), now).toSeconds();
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
	 * All its reservations, oldest first.
	 */
	public List<Reservation> reservations() {
		return Collections.unmodifiableList(this.reservations);
	}

	/** Tells the tasks of one moment apart: a lower one was made earlier. */
	long number() {
		return this.number;
	}

	Place place() {
		return this.place;
	}

	AttributeResolver names() {
		return AttributeResolver.of(this.attributes);
	}

	void add(Reservation reservation) {
		this.reservations.add(reservation);
	}

	void status(Status status, Instant now) {
		if (this.status != status) {
			this.status = status;
			touch(now);
		}
	}

	void reason(@Nullable String reason) {
		this.reason = reason;
	}

	/** How many workers are being offered it. */
	int offers() {
		return (int) this.reservations.stream()
			.filter((reservation) -> reservation.status() == Reservation.Status.PENDING)
			.count();
	}

	boolean isOfferedTo(Worker worker) {
		return this.reservations.stream()
			.anyMatch((reservation) -> reservation.worker() == worker
					&& reservation.status() == Reservation.Status.PENDING);
	}

	/**
	 * @param priority what the step of the workflow makes of it, whatever its own is or
	 * becomes; null for its own
	 */
	void stepPriority(@Nullable Integer priority) {
		this.stepPriority = priority;
	}

	void change(TaskChange change) {
		if (change.attributes() != null) {
			this.attributes = change.attributes();
			this.attributesText = change.attributes().toString();
		}
		this.ownPriority = (change.priority() != null) ? change.priority() : this.ownPriority;
		this.channel = (change.channel() != null) ? change.channel() : this.channel;
		this.virtualStart = (change.virtualStart() != null) ? change.virtualStart() : this.virtualStart;
	}

	void expiry(@Nullable Timer timer) {
		if (this.expiry != null) {
			this.expiry.cancel();
		}
		this.expiry = timer;
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

		/**
		 * Whether it is over for good.
		 */
		public boolean ended() {
			return this == COMPLETED || this == CANCELED;
		}

	}

}
