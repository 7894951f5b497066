package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A line of tasks, and the workers who serve it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-queue">Twilio: TaskQueue
 * resource</a>
 */
public final class TaskQueue extends Resource {

	private Settings settings;

	TaskQueue(String sid, Settings settings, Instant created) {
		super(sid, created);
		this.settings = settings;
	}

	public String friendlyName() {
		return this.settings.friendlyName;
	}

	/**
	 * What the queue was set up with.
	 */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * Whether a worker serves it, busy or not.
	 */
	public boolean isServedBy(Worker worker) {
		return this.settings.targetWorkers != null && this.settings.targetWorkers.matches(worker.names());
	}

	void change(Settings settings, Instant now) {
		this.settings = settings;
		touch(now);
	}

	/**
	 * What one may set of a queue.
	 *
	 * @param friendlyName name, unique in its workspace
	 * @param targetWorkers who serves it; null for nobody, so that tasks wait
	 * @param maxReservedWorkers to how many workers a task is offered at once, 1 to 50
	 * @param taskOrder order of the tasks of the same priority
	 * @param reservationActivity activity of a worker to whom a task is offered; in
	 * single-tasking workspaces only
	 * @param assignmentActivity activity of a worker who accepted one; likewise
	 */
	public record Settings(String friendlyName, @Nullable Expression targetWorkers, int maxReservedWorkers,
			QueueOrder taskOrder, @Nullable Activity reservationActivity, @Nullable Activity assignmentActivity) {

		/**
		 * A queue of that name that everybody serves.
		 */
		public static Settings everybody(String friendlyName) {
			return new Settings(friendlyName, Expression.EVERYTHING, 1, QueueOrder.FIFO, null, null);
		}

	}

}
