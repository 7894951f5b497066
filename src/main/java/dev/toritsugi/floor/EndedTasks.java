package dev.toritsugi.floor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;

/**
 * The tasks that have ended recently, so that a late event or a read that began before
 * the end does not bring them back. Not thread-safe.
 */
final class EndedTasks {

	private static final int MOST = 5_000;

	private final Map<TaskSid, End> ends = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<TaskSid, End> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * Adds a task that was completed, canceled or deleted according to Twilio.
	 * @param at time of the end, by Twilio's clock
	 */
	void add(TaskSid task, Instant at) {
		this.ends.put(task, new End(at, true));
	}

	/**
	 * Adds a task that was missing in a read of all open tasks.
	 * @param asOf time of the read, by Twilio's clock
	 */
	void addMissing(TaskSid task, Instant asOf) {
		this.ends.putIfAbsent(task, new End(asOf, false));
	}

	/**
	 * Whether a state of a task is older than the task's end. A read that contains a
	 * missing task again is accepted, because Twilio's list may have omitted the task by
	 * mistake. A task that was created after the end is another task, because the sandbox
	 * uses the same SIDs again after a reset.
	 */
	boolean isAfter(Task task, Stamp stamp) {
		End end = this.ends.get(task.sid());
		if (end == null || task.created().isAfter(end.at)) {
			return false;
		}
		return end.certain || (stamp.event() && !stamp.at().isAfter(end.at));
	}

	void clear() {
		this.ends.clear();
	}

	/**
	 * The end of a task.
	 *
	 * @param at time from which the task has ended, by Twilio's clock
	 * @param certain whether Twilio has reported the end
	 */
	private record End(Instant at, boolean certain) {

	}

}
