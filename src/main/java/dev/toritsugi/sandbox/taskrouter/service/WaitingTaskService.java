package dev.toritsugi.sandbox.taskrouter.service;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.WorkspaceResources;
import dev.toritsugi.sandbox.taskrouter.routing.TaskComparator;

/**
 * Lists the tasks that wait for a worker.
 */
public final class WaitingTaskService {

	private final WorkspaceResources<Task> tasks;

	public WaitingTaskService(WorkspaceResources<Task> tasks) {
		this.tasks = tasks;
	}

	/**
	 * Returns the tasks that no worker has accepted yet, grouped by queue. The tasks of
	 * each queue are sorted in the order in which they are offered.
	 */
	public List<Task> in(Workspace workspace) {
		Map<Optional<TaskQueue>, List<Task>> byQueue = this.tasks.in(workspace)
			.all()
			.stream()
			.filter((task) -> task.status().open())
			.collect(Collectors.groupingBy((task) -> Optional.ofNullable(task.queue()), LinkedHashMap::new,
					Collectors.toList()));
		return byQueue.entrySet()
			.stream()
			.flatMap((queue) -> queue.getValue().stream().sorted(order(queue.getKey())))
			.toList();
	}

	private static Comparator<Task> order(Optional<TaskQueue> queue) {
		return TaskComparator.of(queue.map((each) -> each.settings().taskOrder()).orElse(QueueOrder.FIFO));
	}

}
