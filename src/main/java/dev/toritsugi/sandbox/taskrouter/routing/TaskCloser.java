package dev.toritsugi.sandbox.taskrouter.routing;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import org.jspecify.annotations.Nullable;

/**
 * Removes tasks from routing when they are assigned, and removes ended tasks after five
 * minutes.
 */
public final class TaskCloser {

	/**
	 * Time from the end of a task to its removal. Twilio's page on events documents the
	 * five minutes, and says that the removal causes no event.
	 */
	private static final Duration REMOVED_AFTER = Duration.ofMinutes(5);

	private final Engine engine;

	private final TaskRouterResources resources;

	private final WorkflowPositionRegistry positions;

	private final MatchingGroupRegistry matchingGroups;

	public TaskCloser(Engine engine, TaskRouterResources resources, WorkflowPositionRegistry positions,
			MatchingGroupRegistry matchingGroups) {
		this.engine = engine;
		this.resources = resources;
		this.positions = positions;
		this.matchingGroups = matchingGroups;
	}

	/**
	 * Removes a task from its matching group, and cancels the deadline timer of its
	 * workflow target.
	 */
	public void leave(Task task) {
		this.matchingGroups.remove(task);
		this.positions.of(task).timer(null);
	}

	/**
	 * Sets the task's status to completed or canceled, and removes the task five minutes
	 * later.
	 */
	public void close(Task task, TaskStatus status, @Nullable String reason) {
		leave(task);
		task.reason(reason);
		task.status(status, this.engine.now());
		task.expiry(this.engine.after(REMOVED_AFTER, () -> remove(task)));
	}

	/**
	 * Removes a task and its reservations.
	 */
	public void remove(Task task) {
		this.resources.tasks().in(task.workspace()).remove(task);
		this.resources.reservations().remove(task);
		this.positions.remove(task);
	}

}
