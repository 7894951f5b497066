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
 * The matching groups of all workspaces. Finds the next worker for a task, and the next
 * task for a worker.
 */
public final class MatchingGroupRegistry {

	private final TaskRouterResources resources;

	private final WorkflowPositionRegistry positions;

	private final Map<Workspace, Map<WorkerCriteria, MatchingGroup>> groups = new HashMap<>();

	public MatchingGroupRegistry(TaskRouterResources resources, WorkflowPositionRegistry positions) {
		this.resources = resources;
		this.positions = positions;
	}

	/**
	 * Adds a task to its matching group, if the task may be offered to another worker.
	 */
	void add(Task task) {
		WorkflowPosition position = this.positions.of(task);
		if (position.group() == null && task.isOfferable()) {
			MatchingGroup group = group(task, position);
			group.add(task);
			position.group(group);
		}
	}

	/**
	 * Removes a task from its matching group. Must be called before a change to the
	 * task's priority, start time or channel, by which tasks are grouped and sorted.
	 */
	void remove(Task task) {
		WorkflowPosition position = this.positions.of(task);
		MatchingGroup group = position.group();
		if (group != null) {
			group.remove(task);
			position.group(null);
			if (group.isEmpty() && group.criteria().dependsOnTask()) {
				of(task.workspace()).remove(group.criteria());
			}
		}
	}

	/**
	 * Removes all matching groups of a workspace.
	 * @param waiting all waiting tasks of the workspace
	 */
	void clear(Workspace workspace, List<Task> waiting) {
		waiting.forEach(this::remove);
		of(workspace).clear();
	}

	boolean isWaiting(Task task) {
		return this.positions.of(task).group() != null;
	}

	/**
	 * Runs a change to a worker, and updates the worker's membership and rank in all
	 * matching groups.
	 */
	public void change(Worker worker, Runnable change) {
		Collection<MatchingGroup> all = of(worker.workspace()).values();
		for (MatchingGroup group : all) {
			group.beforeChange(worker);
		}
		String before = identity(worker);
		change.run();
		boolean attributesChanged = !before.equals(identity(worker)) || worker.version() == 0;
		for (MatchingGroup group : all) {
			group.afterChange(worker, attributesChanged);
		}
	}

	/**
	 * Removes a deleted worker from all matching groups.
	 */
	public void remove(Worker worker) {
		of(worker.workspace()).values().forEach((group) -> group.remove(worker));
	}

	/**
	 * Removes all matching groups of a deleted channel.
	 */
	public void remove(Workspace workspace, TaskChannel channel) {
		of(workspace).keySet().removeIf((criteria) -> criteria.channel() == channel);
	}

	/**
	 * Removes all matching groups of a deleted workspace.
	 */
	public void remove(Workspace workspace) {
		this.groups.remove(workspace);
	}

	Optional<Worker> next(Task task) {
		MatchingGroup group = this.positions.of(task).group();
		return (group != null) ? group.next(task) : Optional.empty();
	}

	/**
	 * Returns the next task for a worker. Tasks are ordered by priority. Among tasks of
	 * equal priority, those of FIFO queues or those of LIFO queues come first, depending
	 * on the workspace's setting {@code prioritizeQueueOrder}. Among tasks of equal
	 * priority and equal queue order, the oldest comes first, or the newest if the
	 * workspace prefers LIFO queues.
	 */
	Optional<Task> next(Worker worker) {
		QueueOrder preferred = worker.workspace().settings().prioritizeQueueOrder();
		Comparator<Task> byPreference = Comparator.comparing((Task task) -> order(task) != preferred);
		return of(worker.workspace()).values()
			.stream()
			.flatMap((group) -> group.next(worker).stream())
			.min(Comparator.comparing(Task::priority)
				.reversed()
				.thenComparing(byPreference)
				.thenComparing(TaskComparator.of(preferred)));
	}

	private static QueueOrder order(Task task) {
		TaskQueue queue = task.queue();
		return (queue != null) ? queue.settings().taskOrder() : QueueOrder.FIFO;
	}

	private MatchingGroup group(Task task, WorkflowPosition position) {
		Workspace workspace = task.workspace();
		WorkflowTarget target = position.target();
		WorkerCriteria criteria = WorkerCriteria.of(task, target);
		MatchingGroup group = of(workspace).get(criteria);
		if (group == null) {
			group = new MatchingGroup(criteria, target, task);
			for (Worker worker : this.resources.workers().in(workspace).all()) {
				group.afterChange(worker, true);
			}
			of(workspace).put(criteria, group);
		}
		return group;
	}

	private Map<WorkerCriteria, MatchingGroup> of(Workspace workspace) {
		return this.groups.computeIfAbsent(workspace, (key) -> new LinkedHashMap<>());
	}

	private static String identity(Worker worker) {
		return worker.friendlyName() + "\n" + worker.attributesText();
	}

}
