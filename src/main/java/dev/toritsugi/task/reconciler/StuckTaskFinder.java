package dev.toritsugi.task.reconciler;

import dev.toritsugi.task.AfterCallExtension;
import dev.toritsugi.task.WrapUpCompleter;
import dev.toritsugi.task.WrapUpTimers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.task.wrapup.WrapUpStateMachine;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares the open tasks of callers with the account's calls, and finds the tasks that
 * may have to be completed or canceled. Sets a timer for each wrapping task whose
 * after-call work goes on. A task whose call is in progress is never found.
 */
@Component
class StuckTaskFinder {

	/** Time within which TaskRouter itself notices the end of a call. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	/**
	 * Maximum number of tasks that are found at a time, so that the memory is bounded.
	 */
	private static final int MOST = 1000;

	private static final Logger log = LoggerFactory.getLogger(StuckTaskFinder.class);

	private final TaskClient tasks;

	private final CallClient calls;

	private final OwnWorkflows workflows;

	private final AfterCallSettings settings;

	private final WrapUpTimers timers;

	private final WrapUpCompleter completer;

	private final StuckTaskRepair repair;

	private final LostCallFinder lostCalls;

	private final TwilioClock time;

	private final boolean dryRun;

	StuckTaskFinder(TaskClient tasks, CallClient calls, OwnWorkflows workflows, AfterCallSettings settings,
			WrapUpTimers timers, WrapUpCompleter completer, StuckTaskRepair repair, LostCallFinder lostCalls,
			TwilioClock time, ReconcilerSettings reconciler) {
		this.tasks = tasks;
		this.calls = calls;
		this.workflows = workflows;
		this.settings = settings;
		this.timers = timers;
		this.completer = completer;
		this.repair = repair;
		this.lostCalls = lostCalls;
		this.time = time;
		this.dryRun = reconciler.dryRun();
	}

	/**
	 * Compares tasks and calls once. Sends one request for each thousand tasks, one for
	 * each thousand calls in progress and, if tasks are wrapping, one for the calls that
	 * have ended.
	 * @param openTasks receives each open task of a caller
	 * @throws TwilioException if a list can't be read
	 */
	List<StuckTask> find(Consumer<Task> openTasks, Deadline deadline) {
		List<StuckTask> found = new ArrayList<>();
		CallList calls = new CallList(this.calls, this.time.instant(), deadline);
		for (String workflow : this.workflows.sids()) {
			this.tasks.forEachOpen(workflow, (task) -> {
				if (!this.workflows.contains(task.workflowSid())) {
					return;
				}
				boolean callers = CallerTask.isCallers(task.attributes());
				if (callers) {
					openTasks.accept(task);
				}
				if (found.size() < MOST) {
					if (callers) {
						compare(task, calls, found);
					}
					else {
						this.lostCalls.find(task, calls).ifPresent(found::add);
					}
				}
			}, deadline);
		}
		return found;
	}

	/**
	 * Returns the tasks that have not changed since they were found. Sends one request
	 * for each thousand wrapping tasks. Tasks that are not wrapping are returned without
	 * a request.
	 * @throws TwilioException if the list can't be read
	 */
	List<StuckTask> unchanged(List<StuckTask> found, Deadline deadline) {
		Map<TaskSid, StuckTask> wrapping = new HashMap<>();
		List<StuckTask> unchanged = new ArrayList<>();
		for (StuckTask stuck : found) {
			if (stuck.task().status() == Task.Status.WRAPPING) {
				wrapping.put(stuck.task().sid(), stuck);
			}
			else {
				unchanged.add(stuck);
			}
		}
		for (String workflow : wrapping.isEmpty() ? Set.<String>of() : this.workflows.sids()) {
			this.tasks.forEachWrapping(workflow, (task) -> {
				StuckTask stuck = wrapping.get(task.sid());
				if (stuck != null && stuck.isUnchanged(task)) {
					unchanged.add(stuck);
				}
			}, deadline);
		}
		return unchanged;
	}

	private void compare(Task task, CallList calls, List<StuckTask> found) {
		try {
			if (task.status() == Task.Status.WRAPPING) {
				wrapping(task, calls, found);
			}
			else if (!calls.inProgress().contains(callSid(task).value())) {
				found.add(new StuckTask(task, (deadline) -> withoutCall(task, deadline)));
			}
		}
		catch (TwilioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// Only a defect of this server causes this exception. It must not affect
			// other tasks.
			log.error("{} can't be compared with its call", task.sid(), ex);
		}
	}

	/**
	 * Finds a wrapping task whose after-call work is over, and sets a timer for a
	 * wrapping task whose after-call work goes on. An overdue task is found even if it
	 * has a timer, because the timer may have failed.
	 */
	private void wrapping(Task task, CallList calls, List<StuckTask> found) {
		String workerCall = CallerTask.workerCall(task.attributes()).map(CallSid::value).orElse("");
		if (calls.inProgress().contains(workerCall)) {
			return;
		}
		boolean tracked = this.timers.isTracked(task.sid());
		if (!workerCall.isEmpty() && this.timers.isUnconfirmed(task.sid())) {
			this.completer.signal(task.sid(),
					new WrapUpSignal.TalkOver(this.time.instant(), CallEndSource.RECONCILER, null));
		}
		Instant now = this.time.instant();
		Instant ended = this.timers.callEnd(task.sid()).orElseGet(() -> callEnded(task, workerCall, calls));
		Instant until = AfterCallPeriod.of(task, this.settings).endAfter(ended);
		if (until == null) {
			return;
		}
		if (!until.isAfter(now.minus(tracked ? GRACE : WrapUpStateMachine.OTHER_REPLICA_GRACE))) {
			boolean extensible = until.isAfter(now.minus(AfterCallExtension.OVERDUE_LIMIT).minus(GRACE));
			found.add(new StuckTask(task, (deadline) -> this.repair.complete(task, extensible,
					StuckTaskRepair.Reason.AFTER_CALL_OVER, deadline)));
		}
		else if (!tracked && !this.dryRun) {
			this.completer.signal(task.sid(), new WrapUpSignal.FoundWrapping(ended, until));
		}
	}

	/**
	 * Returns the time at which the call of a wrapping task ended. Any program can set a
	 * task to {@code wrapping} during its call, so the end of the call to the operator's
	 * phone counts if it is later.
	 */
	private static Instant callEnded(Task task, String workerCall, CallList calls) {
		Instant wrapped = CallerTask.callEnded(task);
		Instant hangUp = calls.end(workerCall);
		return (hangUp != null && hangUp.isAfter(wrapped)) ? hangUp : wrapped;
	}

	/**
	 * Repairs a task without a call in progress, if the call's end is certain.
	 * @return false if the task has changed since it was read
	 */
	private boolean withoutCall(Task task, Deadline deadline) {
		CallState call = this.calls.call(callSid(task), deadline).orElse(null);
		if (call == null || call.live()) {
			return true;
		}
		Instant ended = (call.ended() != null) ? call.ended() : task.updated();
		if (task.status() == Task.Status.ASSIGNED) {
			Instant until = AfterCallPeriod.of(task, this.settings).endAfter(ended);
			return !isPast((until != null) ? until : ended)
					|| this.repair.complete(task, true, StuckTaskRepair.Reason.CALL_OVER, deadline);
		}
		return !isPast(ended) || this.repair.cancel(task, deadline);
	}

	private boolean isPast(Instant moment) {
		return !moment.plus(GRACE).isAfter(this.time.instant());
	}

	private static CallSid callSid(Task task) {
		return CallerTask.call(task.attributes()).orElseThrow();
	}

}
