package dev.toritsugi.sandbox.taskrouter.routing;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;
import org.jspecify.annotations.Nullable;

/**
 * The current workflow target of a task, with the target's deadline and the matching
 * group in which the task waits for a worker.
 */
final class WorkflowPosition {

	private @Nullable WorkflowTarget target;

	private int filterIndex;

	private int targetIndex;

	private @Nullable Instant deadline;

	private @Nullable Timer timer;

	private @Nullable MatchingGroup group;

	@Nullable WorkflowTarget target() {
		return this.target;
	}

	int filterIndex() {
		return this.filterIndex;
	}

	int targetIndex() {
		return this.targetIndex;
	}

	/**
	 * Returns the time at which the task times out at its target, or null if the target
	 * has no timeout.
	 */
	@Nullable Instant deadline() {
		return this.deadline;
	}

	@Nullable MatchingGroup group() {
		return this.group;
	}

	void group(@Nullable MatchingGroup group) {
		this.group = group;
	}

	void enter(WorkflowTarget target, int filterIndex, int targetIndex, @Nullable Instant deadline) {
		this.target = target;
		this.filterIndex = filterIndex;
		this.targetIndex = targetIndex;
		this.deadline = deadline;
	}

	/** Sets the deadline timer and cancels the previous timer. */
	void timer(@Nullable Timer timer) {
		if (this.timer != null) {
			this.timer.cancel();
		}
		this.timer = timer;
	}

}
