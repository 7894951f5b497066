package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task: a piece of work for one worker, here mostly a caller who waits.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: Task
 * resource</a>
 */
public final class Task extends Resource {

	private final long number;

	private final Workflow workflow;

	private final Duration timeout;

	private final NewTask.@Nullable DirectRouting routing;

	private final Set<Worker> offeredTo = new HashSet<>();

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
	 * @param number number of the task in the order of creation
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
	 * Orders tasks of the same moment: the task that was created first has the lower
	 * number.
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
	 * The queue that the task entered last, or null before the first.
	 */
	public @Nullable TaskQueue queue() {
		return this.queue;
	}

	/**
	 * The time at which the task entered that queue.
	 */
	public @Nullable Instant queueEntered() {
		return this.queueEntered;
	}

	/**
	 * The attributes; a caller must not change them.
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
	 * The priority that the workflow's target sets, or else the task's own (Twilio's
	 * OpenAPI document on updating a task).
	 */
	public int priority() {
		return (this.targetPriority != null) ? this.targetPriority : this.ownPriority;
	}

	public Instant virtualStart() {
		return this.virtualStart;
	}

	/**
	 * The direct routing, or null for the rules of the workflow.
	 */
	public NewTask.@Nullable DirectRouting routing() {
		return this.routing;
	}

	/**
	 * The time to live until a worker accepts the task.
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Whole seconds since the task was created.
	 */
	public long age(Instant now) {
		return Duration.between(created(), now).toSeconds();
	}

	public TaskStatus status() {
		return this.status;
	}

	/**
	 * The reason for which the task was completed or canceled, or null for none.
	 */
	public @Nullable String reason() {
		return this.reason;
	}

	/**
	 * Whether the task may be offered to one more worker.
	 */
	public boolean isOfferable() {
		int most = (this.queue != null) ? this.queue.settings().maxReservedWorkers() : 1;
		return this.status == TaskStatus.PENDING
				|| (this.status == TaskStatus.RESERVED && this.offeredTo.size() < most);
	}

	/**
	 * Whether a pending reservation offers the task to any worker.
	 */
	public boolean isOffered() {
		return !this.offeredTo.isEmpty();
	}

	/**
	 * Whether a pending reservation offers the task to that worker.
	 */
	public boolean isOfferedTo(Worker worker) {
		return this.offeredTo.contains(worker);
	}

	void beginOffer(Worker worker) {
		this.offeredTo.add(worker);
	}

	void endOffer(Worker worker) {
		this.offeredTo.remove(worker);
	}

	/**
	 * Moves the task to a queue, unless it is there already.
	 * @param queue null for none
	 */
	public void enter(@Nullable TaskQueue queue, Instant now) {
		if (this.queue != queue) {
			this.queue = queue;
			this.queueEntered = now;
		}
	}

	/**
	 * Changes the status, unless the task has it already.
	 */
	public void status(TaskStatus status, Instant now) {
		if (this.status != status) {
			this.status = status;
			touch(now);
		}
	}

	/**
	 * Sets the reason for which the task ends.
	 */
	public void reason(@Nullable String reason) {
		this.reason = reason;
	}

	/**
	 * Sets the priority that the target of the workflow gives, whatever the task's own is
	 * or becomes.
	 * @param priority null for the task's own
	 */
	public void targetPriority(@Nullable Integer priority) {
		this.targetPriority = priority;
	}

	/**
	 * Applies an update.
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
	 * Sets the timer that ends the task's time to live or, once it is assigned or ended,
	 * removes it; cancels the timer before.
	 */
	public void expiry(@Nullable Timer timer) {
		if (this.expiry != null) {
			this.expiry.cancel();
		}
		this.expiry = timer;
	}

}
