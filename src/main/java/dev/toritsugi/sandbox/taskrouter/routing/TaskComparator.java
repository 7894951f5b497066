package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Comparator;

import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * The order in which the tasks of a queue are offered: higher priority first, then by
 * their age, as the queue's order says.
 */
public final class TaskComparator {

	private TaskComparator() {
	}

	/**
	 * Compares tasks by priority, then by age.
	 */
	public static Comparator<Task> of(QueueOrder order) {
		Comparator<Task> age = Comparator.comparing(Task::virtualStart).thenComparing(Task::number);
		return Comparator.comparing(Task::priority)
			.reversed()
			.thenComparing((order == QueueOrder.FIFO) ? age : age.reversed());
	}

}
