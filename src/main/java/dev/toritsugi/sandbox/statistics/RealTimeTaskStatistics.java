package dev.toritsugi.sandbox.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Real-time statistics of the tasks that are not completed or canceled.
 *
 * @param total number of tasks
 * @param byStatus number of tasks by status
 * @param byPriority number of tasks by priority, highest priority first
 * @param longestWaitingAge age of the oldest pending or reserved task in seconds, or 0 if
 * there is none
 * @param longestWaitingSid SID of the oldest pending or reserved task, or null if there
 * is none
 * @param longestInQueueAge longest time that a pending or reserved task has been in its
 * current queue, in seconds, or 0 if there is none
 * @param longestInQueueSid SID of the task that has been in its current queue for the
 * longest time, or null if there is none
 */
public record RealTimeTaskStatistics(long total, Map<String, Long> byStatus, Map<String, Long> byPriority,
		long longestWaitingAge, @Nullable String longestWaitingSid, long longestInQueueAge,
		@Nullable String longestInQueueSid) {

	private static final List<TaskStatus> STATUSES = List.of(TaskStatus.RESERVED, TaskStatus.PENDING,
			TaskStatus.ASSIGNED, TaskStatus.WRAPPING);

	/**
	 * Computes the statistics from a workspace's tasks. Completed and canceled tasks are
	 * ignored.
	 */
	public static RealTimeTaskStatistics of(List<Task> tasks, Instant now) {
		Map<String, Long> byStatus = new LinkedHashMap<>();
		STATUSES.forEach((status) -> byStatus.put(status.value(), 0L));
		Map<Integer, Long> byPriority = new TreeMap<>(Comparator.reverseOrder());
		List<Task> open = tasks.stream().filter((task) -> !task.status().ended()).toList();
		for (Task task : open) {
			byStatus.merge(task.status().value(), 1L, Long::sum);
			byPriority.merge(task.priority(), 1L, Long::sum);
		}
		Map<String, Long> priorities = new LinkedHashMap<>();
		byPriority.forEach((priority, count) -> priorities.put(String.valueOf(priority), count));
		Optional<Task> oldest = open.stream()
			.filter((task) -> task.status().open())
			.min(Comparator.comparing(Task::created));
		Optional<Task> inQueue = open.stream()
			.filter((task) -> task.status().open() && task.queueEntered() != null)
			.min(Comparator.comparing((task) -> entered(task, now)));
		return new RealTimeTaskStatistics(open.size(), byStatus, priorities,
				oldest.map((task) -> task.age(now)).orElse(0L), oldest.map(Task::sid).orElse(null),
				inQueue.map((task) -> Duration.between(entered(task, now), now).toSeconds()).orElse(0L),
				inQueue.map(Task::sid).orElse(null));
	}

	private static Instant entered(Task task, Instant otherwise) {
		Instant entered = task.queueEntered();
		return (entered != null) ? entered : otherwise;
	}

}
