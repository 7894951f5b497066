package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task, which represents one piece of work for a worker, usually a waiting caller.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: Task
 * resource</a>
 */
public final class Task extends Resource {

	private final long number;

	private final Workflow workflow;

	private final Duration timeout;

	private final NewTask.@Nullable DirectRouting routing;

	private final TaskOffers offers = new TaskOffers();

	private ObjectNode attributes;

	private String attributesText;

	private TaskChannel channel;

	private @Nullable TaskQueue queue;

	private @Nullable Instant queueEntered;

	private int ownPriority;

	private @Nullable Integer targetPriority;

	private Instant virtualStart;

	private TaskStatus status = TaskStatus.PENDING;

	private @Nullable String reason;

	private @Nullable Timer expiry;

	/**
	 * Creates a pending task.
	 * @param number sequence number of the task by order of creation
	 */
	public Task(String sid, long number, NewTask task, Instant created) {
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

	/**
	 * Returns the sequence number by order of creation. Tasks with the same start time
	 * are sorted by this number.
	 */
	public long number() {
		return this.number;
	}

	public Workspace workspace() {
		return this.workflow.workspace();
	}

	public Workflow workflow() {
		return this.workflow;
	}

	/**
	 * Returns the queue of the task, or null if the task has not entered a queue.
	 */
	public @Nullable TaskQueue queue() {
		return this.queue;
	}

	/**
	 * Returns the time at which the task entered its current queue, or null if the task
	 * has never entered a queue.
	 */
	public @Nullable Instant queueEntered() {
		return this.queueEntered;
	}

	/**
	 * Returns the attributes. The returned object must not be modified.
	 */
	public ObjectNode attributes() {
		return this.attributes;
	}

	/**
	 * Returns the attributes as JSON text.
	 */
	public String attributesText() {
		return this.attributesText;
	}

	public TaskChannel channel() {
		return this.channel;
	}

	/**
	 * Returns the priority set by the current workflow target or, if the target sets
	 * none, the task's own priority. The priority of the target takes precedence,
	 * according to the description of a task update in Twilio's OpenAPI document.
	 */
	public int priority() {
		return (this.targetPriority != null) ? this.targetPriority : this.ownPriority;
	}

	public Instant virtualStart() {
		return this.virtualStart;
	}

	/**
	 * Returns the direct routing, or null if the workflow's filters route the task.
	 */
	public NewTask.@Nullable DirectRouting routing() {
		return this.routing;
	}

	/**
	 * Returns the time after which the task is canceled if no worker has accepted the
	 * task.
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Returns the age of the task in whole seconds.
	 */
	public long age(Instant now) {
		return Duration.between(created(), now).toSeconds();
	}

	public TaskStatus status() {
		return this.status;
	}

	/**
	 * Returns the reason why the task was completed or canceled, or null if no reason was
	 * given.
	 */
	public @Nullable String reason() {
		return this.reason;
	}

	/**
	 * Whether the task may be offered to another worker.
	 */
	public boolean isOfferable() {
		int most = (this.queue != null) ? this.queue.settings().maxReservedWorkers() : 1;
		return this.status == TaskStatus.PENDING || (this.status == TaskStatus.RESERVED && this.offers.count() < most);
	}

	/** Returns the task's pending reservations. */
	public TaskOffers offers() {
		return this.offers;
	}

	/**
	 * Moves the task to a queue, unless it is already in this queue.
	 * @param queue new queue, or null to leave the current queue
	 */
	public void enter(@Nullable TaskQueue queue, Instant now) {
		if (this.queue != queue) {
			this.queue = queue;
			this.queueEntered = now;
		}
	}

	/**
	 * Changes the status, unless the task already has this status.
	 */
	public void status(TaskStatus status, Instant now) {
		if (this.status != status) {
			this.status = status;
			touch(now);
		}
	}

	/**
	 * Sets the reason why the task is completed or canceled, or null if no reason is
	 * given.
	 */
	public void reason(@Nullable String reason) {
		this.reason = reason;
	}

	/**
	 * Sets the priority of the current workflow target, which overrides the task's own
	 * priority.
	 * @param priority priority of the target, or null if the target has none
	 */
	public void targetPriority(@Nullable Integer priority) {
		this.targetPriority = priority;
	}

	/**
	 * Applies an update to the task.
	 */
	public void change(TaskChange change) {
		if (change.attributes() != null) {
			this.attributes = change.attributes();
			this.attributesText = change.attributes().toString();
		}
		this.ownPriority = (change.priority() != null) ? change.priority() : this.ownPriority;
		this.channel = (change.channel() != null) ? change.channel() : this.channel;
		this.virtualStart = (change.virtualStart() != null) ? change.virtualStart() : this.virtualStart;
	}

	/**
	 * Sets the expiry timer and cancels the previous timer. Depending on the task's
	 * status, the timer cancels a task that was not accepted in time, deletes a task that
	 * has been assigned for too long, or removes an ended task.
	 */
	public void expiry(@Nullable Timer timer) {
		if (this.expiry != null) {
			this.expiry.cancel();
		}
		this.expiry = timer;
	}

}
