package dev.toritsugi.task.reconciler;

import java.util.function.Predicate;

import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;

/**
 * A task that the reconciler may have to complete or cancel.
 *
 * @param task the task as it is in the list of tasks, without version
 * @param repair sends the requests that complete or cancel the task; returns false if the
 * task has changed since it was read
 */
record StuckTask(Task task, Predicate<Deadline> repair) {

	/** Whether another version of the task needs the same repair. */
	boolean isUnchanged(Task other) {
		return other.status() == this.task.status() && other.attributes().equals(this.task.attributes());
	}

}
