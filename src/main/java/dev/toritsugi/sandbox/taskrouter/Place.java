package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands on its way: the queue, the step of the workflow, until when it may
 * stay there, and the line in which it waits.
 */
final class Place {

	private final Task task;

	private @Nullable TaskQueue queue;

	private @Nullable Instant queueEntered;

	private @Nullable RoutingTarget target;

	private int filterIndex;

	private int targetIndex;

	private @Nullable Instant deadline;

	private @Nullable Timer timer;

	private @Nullable WaitingLine line;

	Place(Task task) {
		this.task = task;
	}

	@Nullable TaskQueue queue() {
		return this.queue;
	}

	@Nullable Instant queueEntered() {
		return this.queueEntered;
	}

	@Nullable RoutingTarget target() {
		return this.target;
	}

	int filterIndex() {
		return this.filterIndex;
	}

	int targetIndex() {
		return this.targetIndex;
	}

	/** End of the step, by the age of the task; none where it may stay. */
	@Nullable Instant deadline() {
		return this.deadline;
	}

	@Nullable WaitingLine line() {
		return this.line;
	}

	void line(@Nullable WaitingLine line) {
		this.line = line;
	}

	void enter(@Nullable TaskQueue queue, Instant now) {
		if (this.queue != queue) {
			this.queue = queue;
			this.queueEntered = now;
		}
	}

	void step(RoutingTarget target, int filterIndex, int targetIndex, @Nullable Instant deadline) {
		this.target = target;
		this.filterIndex = filterIndex;
		this.targetIndex = targetIndex;
		this.deadline = deadline;
	}

	void timer(@Nullable Timer timer) {
		if (this.timer != null) {
			this.timer.cancel();
		}
		this.timer = timer;
	}

	/** Whether another worker may be offered the task. */
	boolean open() {
		int most = (this.queue != null) ? this.queue.settings().maxReservedWorkers() : 1;
		return this.task.status() == Task.Status.PENDING
				|| (this.task.status() == Task.Status.RESERVED && this.task.offers() < most);
	}

}
