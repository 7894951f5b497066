package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A task queue: tasks that wait, and the condition on the workers who serve them.
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
	 * Whether a worker serves the queue, busy or not.
	 */
	public boolean isServedBy(Worker worker) {
		return this.settings.targetWorkers != null
				&& this.settings.targetWorkers.matches(new WorkerAttributeResolver(worker));
	}

	/**
	 * Replaces the settings.
	 */
	public void change(Settings settings, Instant now) {
		this.settings = settings;
		touch(now);
	}

	/**
	 * The settings of a queue.
	 *
	 * @param friendlyName name, unique in its workspace
	 * @param targetWorkers condition on the workers who serve the queue; null for no
	 * worker, so that tasks wait
	 * @param maxReservedWorkers number of workers to whom a task is offered at once, 1 to
	 * 50
	 * @param taskOrder order of the tasks of the same priority
	 * @param reservationActivity activity of a worker to whom a task is offered; in
	 * single-tasking workspaces only
	 * @param assignmentActivity activity of a worker who accepted a task; in
	 * single-tasking workspaces only
	 */
	public record Settings(String friendlyName, @Nullable Expression targetWorkers, int maxReservedWorkers,
			QueueOrder taskOrder, @Nullable Activity reservationActivity, @Nullable Activity assignmentActivity) {

		/**
		 * A queue of that name that all workers serve.
		 */
		public static Settings servedByAll(String friendlyName) {
			return new Settings(friendlyName, Expression.EVERYTHING, 1, QueueOrder.FIFO, null, null);
		}

	}

}
