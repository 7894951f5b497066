package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Comparator;

import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * Compares tasks of a queue in the order in which they are offered: higher priority
 * first, then by age in the queue's FIFO or LIFO order.
 */
public final class TaskComparator {

	private TaskComparator() {
	}

	/**
	 * Returns a comparator by priority, then by age.
	 */
	public static Comparator<Task> of(QueueOrder order) {
		Comparator<Task> age = Comparator.comparing(Task::virtualStart).thenComparing(Task::number);
		return Comparator.comparing(Task::priority)
			.reversed()
			.thenComparing((order == QueueOrder.FIFO) ? age : age.reversed());
	}

}
