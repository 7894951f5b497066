package dev.toritsugi.task.postwork;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;

import org.springframework.stereotype.Component;

/**
 * Stores, in the memory of this replica, which activity the worker of a task had at the
 * end of the call. TaskRouter's events report this activity. If another replica has
 * received the events of a task, the activity is not stored in this replica, and the
 * worker is read from Twilio.
 */
@Component
class WrapUpActivities {

	/** Maximum number of stored tasks; the oldest is removed first. */
	private static final int MOST = 10_000;

	private final Map<TaskSid, WorkerActivity> activities = new LinkedHashMap<>();

	synchronized void put(TaskSid task, WorkerActivity activity) {
		this.activities.put(task, activity);
		if (this.activities.size() > MOST) {
			this.activities.remove(this.activities.keySet().iterator().next());
		}
	}

	synchronized Optional<WorkerActivity> of(TaskSid task) {
		return Optional.ofNullable(this.activities.get(task));
	}

	synchronized void remove(TaskSid task) {
		this.activities.remove(task);
	}

	/**
	 * A worker's activity at the end of a call.
	 *
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 */
	record WorkerActivity(WorkerSid worker, String activitySid) {

	}

}
