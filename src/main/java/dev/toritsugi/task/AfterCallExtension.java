package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.task.ExtensionResult.Outcome;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Extends the after-call work of a task. The new end is written into the task's
 * attributes, so that every replica can read the end and a restart does not lose it.
 */
@Service
public class AfterCallExtension {

	private static final Logger log = LoggerFactory.getLogger(AfterCallExtension.class);

	/**
	 * Time for which an operator can still extend after-call work that is already over.
	 * When this time has elapsed, the reconciler completes the task without reading the
	 * task again.
	 */
	public static final Duration OVERDUE_LIMIT = Duration.ofSeconds(10);

	private final TaskClient client;

	private final TaskUpdateService updates;

	private final OwnWorkflows workflows;

	private final AfterCallSettings settings;

	private final WrapUpTimers timers;

	private final WrapUpCompleter completer;

	private final TwilioClock time;

	AfterCallExtension(TaskClient client, TaskUpdateService updates, OwnWorkflows workflows, AfterCallSettings settings,
			WrapUpTimers timers, WrapUpCompleter completer, TwilioClock time) {
		this.client = client;
		this.updates = updates;
		this.workflows = workflows;
		this.settings = settings;
		this.timers = timers;
		this.completer = completer;
		this.time = time;
	}

	/**
	 * Extends the after-call work of a task.
	 * @param wanted how far the after-call work is to be extended
	 * @param permission covers the tasks whose after-call work the user may extend
	 * @throws TwilioException.Unavailable if Twilio does not respond; the new end may
	 * have been written nevertheless, so a repeated request for an additional time may
	 * add it twice
	 */
	public ExtensionResult extend(TaskSid sid, RequestedExtension wanted, TaskPermission permission,
			Deadline deadline) {
		// The end that an earlier attempt has requested.
		AtomicReference<@Nullable Instant> requested = new AtomicReference<>();
		try {
			UpdateResult<ExtensionResult> result = this.updates.update(sid,
					(task) -> plan(task, wanted, permission, requested, deadline), deadline);
			ExtensionResult extension = result.value().orElseGet(() -> ExtensionResult.of(switch (result.outcome()) {
				case ATTRIBUTES_TOO_LONG -> Outcome.TOO_LONG;
				case DONE, UNSETTLED -> Outcome.UNSETTLED;
			}));
			log.info("Extension of {} for {}: {}", sid, permission, extension.outcome());
			return extension;
		}
		catch (TwilioException.NotFound ex) {
			return ExtensionResult.of(Outcome.TASK_NOT_FOUND);
		}
	}

	private UpdatePlan<Task, Attributes, ExtensionResult> plan(Task task, RequestedExtension wanted,
			TaskPermission permission, AtomicReference<@Nullable Instant> requested, Deadline deadline) {
		if (!this.workflows.contains(task.workflowSid())) {
			return UpdatePlan.keep(ExtensionResult.of(Outcome.TASK_NOT_FOUND));
		}
		if (task.status() == Task.Status.WRAPPING
				&& !permission.covers(() -> this.client.reservations(task.sid(), deadline))) {
			return UpdatePlan.keep(ExtensionResult.of(Outcome.NOT_YOURS));
		}
		Instant ended = callEnd(task);
		Instant earlier = requested.get();
		if (earlier != null && task.attributes().moment(CallerTask.UNTIL).filter(earlier::equals).isPresent()) {
			// The earlier attempt has written the new end, but its response was lost.
			setTimer(task, earlier, ended);
			return UpdatePlan.keep(new ExtensionResult(Outcome.EXTENDED, earlier));
		}
		ExtensionResult result = planned(task, wanted);
		Instant until = result.until();
		requested.set(until);
		if (until == null || result.outcome() == Outcome.UNCHANGED) {
			return UpdatePlan.keep(result);
		}
		return UpdatePlan.change(
				task.attributes().with(CallerTask.SINCE, ended.toString()).with(CallerTask.UNTIL, until.toString()),
				(written) -> {
					setTimer(written, until, ended);
					return result;
				});
	}

	private ExtensionResult planned(Task task, RequestedExtension requested) {
		if (task.status() != Task.Status.WRAPPING) {
			return ExtensionResult.of(switch (task.status()) {
				case PENDING, RESERVED -> Outcome.NOT_ASSIGNED;
				case ASSIGNED -> Outcome.CALL_IN_PROGRESS;
				case COMPLETED, CANCELED -> Outcome.OVER;
				case WRAPPING, UNKNOWN -> Outcome.UNSETTLED;
			});
		}
		Instant ended = callEnd(task);
		Instant end = AfterCallPeriod.of(task, this.settings).endAfter(ended);
		if (end == null) {
			return ExtensionResult.of(Outcome.WITHOUT_END);
		}
		Instant now = this.time.instant();
		if (end.plus(OVERDUE_LIMIT).isBefore(now)) {
			return ExtensionResult.of(Outcome.OVER);
		}
		Instant from = end.isAfter(now) ? end : now;
		Instant wanted = requested.endFrom(from);
		Instant latest = ended.plus(this.settings.longest());
		Instant until = wanted.isAfter(latest) ? latest : wanted;
		if (requested instanceof RequestedExtension.Until) {
			return until.isAfter(from) ? new ExtensionResult(Outcome.EXTENDED, until)
					: new ExtensionResult(Outcome.UNCHANGED, end);
		}
		return until.isAfter(end) ? new ExtensionResult(Outcome.EXTENDED, until)
				: ExtensionResult.of(Outcome.LONGEST_REACHED);
	}

	private Instant callEnd(Task task) {
		return this.timers.callEnd(task.sid()).orElseGet(() -> CallerTask.callEnded(task));
	}

	private void setTimer(Task task, Instant until, Instant ended) {
		this.completer.signal(task.sid(), new WrapUpSignal.Extended(ended, until, task.version()));
	}

}
