package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * The workflow positions of all tasks that have not been removed.
 */
public final class WorkflowPositionRegistry {

	private final Map<Task, WorkflowPosition> positions = new HashMap<>();

	WorkflowPosition of(Task task) {
		return this.positions.computeIfAbsent(task, (key) -> new WorkflowPosition());
	}

	void remove(Task task) {
		this.positions.remove(task);
	}

}
