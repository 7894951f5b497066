package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * The positions of all tasks that are kept, in their workflows.
 */
public final class RoutingPositions {

	private final Map<Task, RoutingPosition> positions = new HashMap<>();

	RoutingPosition of(Task task) {
		return this.positions.computeIfAbsent(task, (key) -> new RoutingPosition());
	}

	void remove(Task task) {
		this.positions.remove(task);
	}

}
