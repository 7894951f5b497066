package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A task queue. The expression {@code targetWorkers} selects the workers who serve the
 * queue.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-queue">Twilio: TaskQueue
 * resource</a>
 */
public final class TaskQueue extends Resource {

	private Settings settings;

	public TaskQueue(String sid, Settings settings, Instant created) {
		super(sid, created);
		this.settings = settings;
	}

	public String friendlyName() {
		return this.settings.friendlyName;
	}

	public Settings settings() {
		return this.settings;
	}

	/**
	 * Whether a worker matches the expression {@code targetWorkers} and therefore serves
	 * the queue.
	 */
	public boolean isServedBy(Worker worker) {
		return this.settings.targetWorkers != null
				&& this.settings.targetWorkers.matches(new WorkerAttributeResolver(worker));
	}

	/**
	 * Replaces the queue's settings.
	 */
	public void change(Settings settings, Instant now) {
		this.settings = settings;
		touch(now);
	}

	/**
	 * The settings of a queue.
	 *
	 * @param friendlyName name, unique within the workspace
	 * @param targetWorkers expression that selects the workers who serve the queue, or
	 * null if no worker serves the queue, so that its tasks only wait
	 * @param maxReservedWorkers maximum number of workers to whom a task is offered at
	 * the same time, 1 to 50
	 * @param taskOrder order in which tasks of equal priority are offered
	 * @param reservationActivity activity to which a single-tasking workspace moves a
	 * worker when a task is offered to the worker, or null for none
	 * @param assignmentActivity activity to which a single-tasking workspace moves a
	 * worker when the worker accepts a task, or null for none
	 */
	public record Settings(String friendlyName, @Nullable Expression targetWorkers, int maxReservedWorkers,
			QueueOrder taskOrder, @Nullable Activity reservationActivity, @Nullable Activity assignmentActivity) {

		/**
		 * Returns the settings of a queue that all workers serve.
		 */
		public static Settings servedByAll(String friendlyName) {
			return new Settings(friendlyName, Expression.EVERYTHING, 1, QueueOrder.FIFO, null, null);
		}

	}

}
