package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Comparator;

import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * Sorts the tasks of a queue in the order in which they are offered. Tasks of higher
 * priority come first; tasks of equal priority are in the queue's FIFO or LIFO order.
 */
public final class TaskComparator {

	private TaskComparator() {
	}

	/**
	 * Returns a comparator that compares tasks by priority and then by age.
	 */
	public static Comparator<Task> of(QueueOrder order) {
		Comparator<Task> age = Comparator.comparing(Task::virtualStart).thenComparing(Task::number);
		return Comparator.comparing(Task::priority)
			.reversed()
			.thenComparing((order == QueueOrder.FIFO) ? age : age.reversed());
	}

}
