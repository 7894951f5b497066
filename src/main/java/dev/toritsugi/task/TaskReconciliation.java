package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.task.waiting.WaitingCallerReconciliation;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares the open tasks of callers with the calls in progress, and completes or cancels
 * the tasks whose call is over. A task whose call is in progress is never changed.
 * <p>
 * A comparison requests the task list and the call list. A further request is sent for
 * each task that is not wrapping and whose call is missing from the call list. If Twilio
 * is unavailable, a request is repeated up to twice. If the second repetition fails too,
 * the comparison ends, and the next comparison begins after the reconciler's period.
 */
@Component
class TaskReconciliation {

	private static final Logger log = LoggerFactory.getLogger(TaskReconciliation.class);

	/**
	 * Time that TaskRouter gets to notice the end of a call and to change the task
	 * itself.
	 */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private static final Duration LIMIT = Duration.ofSeconds(25);

	private final TaskClient tasks;

	private final CallClient calls;

	private final AfterCallSettings settings;

	private final WrapUpTimers timers;

	private final WrapUpCompleter completer;

	private final StuckTaskRepair repair;

	private final WaitingCallerReconciliation waitingCallers;

	private final TwilioClock time;

	private final boolean dryRun;

	TaskReconciliation(TaskClient tasks, CallClient calls, AfterCallSettings settings, WrapUpTimers timers,
			WrapUpCompleter completer, StuckTaskRepair repair, WaitingCallerReconciliation waitingCallers,
			TwilioClock time, ReconcilerSettings reconciler) {
		this.tasks = tasks;
		this.calls = calls;
		this.settings = settings;
		this.timers = timers;
		this.completer = completer;
		this.repair = repair;
		this.waitingCallers = waitingCallers;
		this.time = time;
		this.dryRun = reconciler.dryRun();
	}

	/**
	 * Compares tasks and calls once, and completes or cancels the tasks whose call is
	 * over.
	 * @throws TwilioException if a request to Twilio fails; the next comparison handles
	 * the remaining tasks
	 */
	void run() {
		Deadline deadline = Deadline.in(LIMIT);
		List<Task> open = this.tasks.openTasks(deadline)
			.stream()
			.filter((task) -> CallerTask.isCallers(task.attributes()))
			.toList();
		this.waitingCallers.run(open, deadline);
		if (open.isEmpty()) {
			return;
		}
		Set<String> inProgress = this.calls.inProgress(deadline);
		log.debug("{} open tasks, {} calls in progress", open.size(), inProgress.size());
		for (Task task : open) {
			if (task.status() == Task.Status.WRAPPING) {
				if (task.attributes().text(CallerTask.WORKER_CALL).filter(inProgress::contains).isEmpty()) {
					wrapping(task, deadline);
				}
			}
			else if (!inProgress.contains(callSid(task))) {
				withoutCall(task, deadline);
			}
		}
	}

	/**
	 * Completes a wrapping task if its after-call work is over. Otherwise, sets a timer
	 * for the end of the after-call work. An overdue task is completed even if it has a
	 * timer, because the timer may have failed.
	 */
	private void wrapping(Task task, Deadline deadline) {
		boolean tracked = this.timers.isTracked(task.sid());
		Instant ended = CallerTask.callEnded(task);
		Instant until = AfterCallPeriod.of(task, this.settings).endAfter(ended);
		Instant now = this.time.instant();
		if (until == null) {
			return;
		}
		if (!until.isAfter(tracked ? now.minus(GRACE) : now)) {
			this.repair.complete(task, StuckTaskRepair.Reason.AFTER_CALL_OVER, deadline);
		}
		else if (!tracked && !this.dryRun) {
			this.completer.signal(task.sid(), new WrapUpSignal.FoundWrapping(ended, until));
		}
	}

	private void withoutCall(Task task, Deadline deadline) {
		CallState call = this.calls.call(callSid(task), deadline).orElse(null);
		if (call == null || call.live()) {
			return;
		}
		Instant ended = (call.ended() != null) ? call.ended() : task.updated();
		if (task.status() == Task.Status.ASSIGNED) {
			Instant until = AfterCallPeriod.of(task, this.settings).endAfter(ended);
			if (isPast((until != null) ? until : ended)) {
				this.repair.complete(task, StuckTaskRepair.Reason.CALL_OVER, deadline);
			}
		}
		else if (isPast(ended)) {
			this.repair.cancel(task, deadline);
		}
	}

	private boolean isPast(Instant moment) {
		return !moment.plus(GRACE).isAfter(this.time.instant());
	}

	private static String callSid(Task task) {
		return task.attributes().text(CallerTask.CALL).orElseThrow();
	}

}
