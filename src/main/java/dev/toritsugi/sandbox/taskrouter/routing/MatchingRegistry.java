package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;

/**
 * The task matchings of all workspaces: finds the next worker for a task, and the next
 * task for a worker.
 */
public final class MatchingRegistry {

	private final TaskRouterResources resources;

	private final RoutingPositions positions;

	private final Map<Workspace, Map<MatchingKey, TaskMatching>> matchings = new HashMap<>();

	public MatchingRegistry(TaskRouterResources resources, RoutingPositions positions) {
		this.resources = resources;
		this.positions = positions;
	}

	/**
	 * Adds a task to those that wait, if it may be offered to one more worker.
	 */
	void add(Task task) {
		RoutingPosition position = this.positions.of(task);
		if (position.matching() == null && task.isOfferable()) {
			TaskMatching matching = matching(task, position);
			matching.add(task);
			position.matching(matching);
		}
	}

	/**
	 * Removes a task from those that wait. Must be called before any change of what tasks
	 * are sorted by.
	 */
	void remove(Task task) {
		RoutingPosition position = this.positions.of(task);
		TaskMatching matching = position.matching();
		if (matching != null) {
			matching.remove(task);
			position.matching(null);
			if (matching.isEmpty() && matching.key().dependsOnTask()) {
				of(task.workspace()).remove(matching.key());
			}
		}
	}

	/**
	 * Removes tasks from those that wait, and all matchings of the workspace with them.
	 * @param waiting all waiting tasks of the workspace
	 */
	void clear(Workspace workspace, List<Task> waiting) {
		waiting.forEach(this::remove);
		of(workspace).clear();
	}

	boolean isWaiting(Task task) {
		return this.positions.of(task).matching() != null;
	}

	/**
	 * Makes a change of a worker on which matching or sorting depends.
	 */
	public void change(Worker worker, Runnable change) {
		Collection<TaskMatching> all = of(worker.workspace()).values();
		for (TaskMatching matching : all) {
			matching.beforeChange(worker);
		}
		String before = identity(worker);
		change.run();
		boolean attributesChanged = !before.equals(identity(worker)) || worker.version() == 0;
		for (TaskMatching matching : all) {
			matching.afterChange(worker, attributesChanged);
		}
	}

	/**
	 * Removes a worker who is deleted.
	 */
	public void remove(Worker worker) {
		of(worker.workspace()).values().forEach((matching) -> matching.remove(worker));
	}

	/**
	 * Removes the matchings of a channel that is deleted.
	 */
	public void remove(Workspace workspace, TaskChannel channel) {
		of(workspace).keySet().removeIf((key) -> key.channel() == channel);
	}

	/**
	 * Removes the matchings of a workspace that is deleted.
	 */
	public void remove(Workspace workspace) {
		this.matchings.remove(workspace);
	}

	Optional<Worker> next(Task task) {
		TaskMatching matching = this.positions.of(task).matching();
		return (matching != null) ? matching.next(task) : Optional.empty();
	}

	/**
	 * The next task for a worker: by priority, then by the queue order that the workspace
	 * prefers, then by age.
	 */
	Optional<Task> next(Worker worker) {
		QueueOrder preferred = worker.workspace().settings().prioritizeQueueOrder();
		Comparator<Task> byPreference = Comparator.comparing((Task task) -> order(task) != preferred);
		return of(worker.workspace()).values()
			.stream()
			.flatMap((matching) -> matching.next(worker).stream())
			.min(Comparator.comparing(Task::priority)
				.reversed()
				.thenComparing(byPreference)
				.thenComparing(TaskOrder.of(preferred)));
	}

	private static QueueOrder order(Task task) {
		TaskQueue queue = task.queue();
		return (queue != null) ? queue.settings().taskOrder() : QueueOrder.FIFO;
	}

	private TaskMatching matching(Task task, RoutingPosition position) {
		Workspace workspace = task.workspace();
		WorkflowTarget target = position.target();
		MatchingKey key = MatchingKey.of(task, target);
		TaskMatching matching = of(workspace).get(key);
		if (matching == null) {
			matching = new TaskMatching(key, target, task);
			for (Worker worker : this.resources.workers().in(workspace).all()) {
				matching.afterChange(worker, true);
			}
			of(workspace).put(key, matching);
		}
		return matching;
	}

	private Map<MatchingKey, TaskMatching> of(Workspace workspace) {
		return this.matchings.computeIfAbsent(workspace, (key) -> new LinkedHashMap<>());
	}

	private static String identity(Worker worker) {
		return worker.friendlyName() + "\n" + worker.attributesText();
	}

}
