package dev.toritsugi.task.postwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.ActivityHistoryClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Restores the activity that an operator had chosen before TaskRouter moved the operator
 * to the post-work activity at the end of a call. The chosen activity is read from the
 * worker's event history.
 * <p>
 * If TaskRouter offers tasks in the post-work activity, the operator is moved back at
 * once, but only if the chosen activity is a break (an activity without tasks). If
 * TaskRouter offers no tasks in the post-work activity, every operator is moved back at
 * the end of the after-call work, even if the operator holds other tasks.
 */
@Service
public class PostWorkActivityRestorer {

	private static final Logger log = LoggerFactory.getLogger(PostWorkActivityRestorer.class);

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final ActivityHistoryClient history;

	private final TaskClient tasks;

	private final AfterCallWorkFinder afterCallWork;

	private final WrapUpActivities activities;

	private final @Nullable String postWork;

	private final Map<String, Boolean> available = new ConcurrentHashMap<>();

	PostWorkActivityRestorer(WorkerClient workers, WorkerUpdateService updates, ActivityHistoryClient history,
			TaskClient tasks, AfterCallWorkFinder afterCallWork, WrapUpActivities activities, TwilioProperties twilio) {
		this.workers = workers;
		this.updates = updates;
		this.history = history;
		this.tasks = tasks;
		this.afterCallWork = afterCallWork;
		this.activities = activities;
		this.postWork = twilio.postWorkActivitySid();
	}

	/**
	 * Whether TaskRouter offers tasks to workers in an activity. Twilio does not allow
	 * changing an activity's availability, so each activity is requested only once.
	 */
	boolean isAvailable(String activitySid, Deadline deadline) {
		Boolean known = this.available.get(activitySid);
		if (known == null) {
			known = this.workers.isAvailable(activitySid, deadline);
			this.available.put(activitySid, known);
		}
		return known;
	}

	/**
	 * Restores the activity of a task's worker before the task is completed. An
	 * uncompleted task occupies its worker, so TaskRouter cannot offer a call to an
	 * operator who has chosen a break. Sends no request if there is no post-work
	 * activity, or if TaskRouter has reported that the operator had chosen no break. A
	 * failure is logged and does not prevent the completion; the reconciler restores the
	 * activity later.
	 */
	public void restoreBeforeCompletion(TaskSid task, Deadline deadline) {
		if (this.postWork == null) {
			return;
		}
		try {
			WrapUpActivities.WorkerActivity known = this.activities.of(task).orElse(null);
			if (known != null && isAvailable(this.postWork, deadline) && isAvailable(known.activitySid(), deadline)) {
				return;
			}
			for (WorkerSid worker : (known != null) ? List.of(known.worker()) : workers(task, deadline)) {
				restore(worker, task, false, deadline);
			}
		}
		catch (TwilioException ex) {
			log.warn("The activity of the worker of {} is left to the reconciler: {}", task, ex.getMessage());
		}
	}

	private List<WorkerSid> workers(TaskSid task, Deadline deadline) {
		return this.tasks.reservations(task, deadline)
			.stream()
			.filter(Reservation::taken)
			.map(Reservation::worker)
			.toList();
	}

	/**
	 * Restores a worker's activity if TaskRouter has moved the worker to the post-work
	 * activity.
	 * @param dryRun whether to log what would be changed and change nothing
	 * @return whether the activity was restored or, in a dry run, would have been
	 * restored
	 */
	boolean restore(WorkerSid sid, boolean dryRun, Deadline deadline) {
		return restore(sid, null, dryRun, deadline);
	}

	private boolean restore(WorkerSid sid, @Nullable TaskSid completing, boolean dryRun, Deadline deadline) {
		String activity = this.postWork;
		return activity != null
				&& this.updates.update(sid, (worker) -> plan(worker, activity, completing, dryRun, deadline), deadline)
					.value()
					.orElse(false);
	}

	private UpdatePlan<Worker, WorkerChange, Boolean> plan(Worker worker, String activity, @Nullable TaskSid completing,
			boolean dryRun, Deadline deadline) {
		String chosen = worker.activitySid().equals(activity) ? chosen(worker.sid(), activity, completing, deadline)
				: null;
		if (chosen == null) {
			return UpdatePlan.keep(false);
		}
		if (dryRun) {
			log.info("Worker {} has no after-call work left: the reconciler would put them back in {}", worker.name(),
					chosen);
			return UpdatePlan.keep(true);
		}
		return UpdatePlan.change(WorkerChange.of(chosen, worker.attributes()), (updated) -> {
			log.info("Worker {} is back in activity {}, chosen before the end of the call", worker.name(), chosen);
			return true;
		});
	}

	private @Nullable String chosen(WorkerSid sid, String postWork, @Nullable TaskSid completing, Deadline deadline) {
		boolean availableAfterCalls = isAvailable(postWork, deadline);
		if (!availableAfterCalls && this.afterCallWork.isWrappingUp(sid, completing, deadline)) {
			return null;
		}
		Optional<String> before = this.history.activityBefore(sid, postWork, ActivityHistoryClient.Cause.END_OF_CALL,
				deadline);
		return before.filter((activity) -> !availableAfterCalls || !isAvailable(activity, deadline)).orElse(null);
	}

}
