package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallEndReport;
import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpAction;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.task.wrapup.WrapUpState;
import dev.toritsugi.task.wrapup.WrapUpStateMachine;
import dev.toritsugi.task.wrapup.WrapUpTransition;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Completes the tasks whose after-call work is over. Passes signals to the state machine,
 * sends the requests that the state machine returns, and passes Twilio's responses to the
 * state machine as signals.
 * <p>
 * When a timer fires, a background thread sends the request to complete the task. If
 * Twilio refuses the request, the thread reads the task and completes the version that it
 * has read. If a request fails, the timer is set again, up to five times within half a
 * minute. If the last request fails too, the reconciler completes the task later.
 */
@Service
public class WrapUpCompleter {

	private static final Logger log = LoggerFactory.getLogger(WrapUpCompleter.class);

	/** Reason for the completion, which Twilio shows in the task's history. */
	private static final String REASON = "completed after the call";

	private final TaskClient tasks;

	private final CallEndCheck callEnds;

	private final OwnWorkflows workflows;

	private final AfterCallSettings settings;

	private final WrapUpTimers timers;

	private final RedundantReadLimit redundantReads;

	private final CompletionPreparation preparation;

	private final TaskMetrics metrics;

	private final TwilioClock time;

	private final Duration limit;

	WrapUpCompleter(TaskClient tasks, CallEndCheck callEnds, OwnWorkflows workflows, AfterCallSettings settings,
			WrapUpTimers timers, RedundantReadLimit redundantReads, CompletionPreparation preparation,
			TaskMetrics metrics, TwilioClock time, TwilioProperties twilio) {
		this.tasks = tasks.withoutRetries();
		this.callEnds = callEnds;
		this.workflows = workflows;
		this.settings = settings;
		this.timers = timers;
		this.redundantReads = redundantReads;
		this.preparation = preparation;
		this.metrics = metrics;
		this.time = time;
		this.limit = twilio.timeout().operation();
	}

	/** Passes a signal to the state machine. Sends no request to Twilio. */
	public void signal(TaskSid task, WrapUpSignal signal) {
		step(task, signal);
	}

	private WrapUpTransition step(TaskSid task, WrapUpSignal signal) {
		WrapUpTransition step = this.timers.apply(task, signal, this::run);
		log(task, signal, step);
		return step;
	}

	private void run(TaskSid task, WrapUpTransition first) {
		Deadline deadline = Deadline.in(this.limit);
		try {
			WrapUpTransition step = first;
			while (step.action() instanceof WrapUpAction.Request request) {
				step = step(task, answer(task, request, deadline));
			}
		}
		catch (RuntimeException ex) {
			// Only a defect in this server causes this exception. The reconciler
			// completes the task.
			this.timers.taskEnded(task);
			throw ex;
		}
	}

	private WrapUpSignal answer(TaskSid task, WrapUpAction.Request request, Deadline deadline) {
		try {
			if (request instanceof WrapUpAction.ReadTask read) {
				return read.redundant() ? readRedundantly(task, deadline) : read(this.tasks.task(task, deadline));
			}
			if (request instanceof WrapUpAction.CheckCall check) {
				return this.callEnds.isOver(task, check.callSid(), this::callOver, deadline)
						? new WrapUpSignal.CallOver() : new WrapUpSignal.CallLive();
			}
			WrapUpAction.Complete complete = (WrapUpAction.Complete) request;
			this.preparation.prepare(task, deadline);
			this.tasks.complete(task, complete.version(), REASON, deadline);
			completed(task, complete.end());
			this.redundantReads.completed();
			return new WrapUpSignal.CompletionAccepted();
		}
		catch (TwilioException.NotFound ex) {
			return new WrapUpSignal.TaskNotFound();
		}
		catch (TwilioException.Rejected ex) {
			return (request instanceof WrapUpAction.Complete) ? new WrapUpSignal.CompletionRefused()
					: new WrapUpSignal.RequestFailed(ex.toString());
		}
		catch (TwilioException ex) {
			return new WrapUpSignal.RequestFailed(ex.toString());
		}
	}

	/** Signals that the check of another task's call has found this task's call over. */
	private void callOver(TaskSid task) {
		Instant now = this.time.instant();
		signal(task, new WrapUpSignal.TalkOver(now, CallEndSource.RECONCILER,
				now.plus(WrapUpStateMachine.OTHER_REPLICA_GRACE)));
	}

	/** Reads a task that another replica has probably completed. */
	private WrapUpSignal readRedundantly(TaskSid sid, Deadline deadline) {
		if (!this.redundantReads.isPermitted()) {
			return new WrapUpSignal.ReadOther("left to another replica");
		}
		Task task = this.tasks.task(sid, deadline);
		if (task.status() == Task.Status.COMPLETED) {
			this.redundantReads.readInVain();
		}
		return read(task);
	}

	private WrapUpSignal read(Task task) {
		if (!CallerTask.isCallers(task.attributes()) || !this.workflows.contains(task.workflowSid())) {
			return new WrapUpSignal.ReadOther("another application's");
		}
		return switch (task.status()) {
			case WRAPPING ->
				new WrapUpSignal.ReadWrapping(CallerTask.callEnded(task), AfterCallPeriod.of(task, this.settings),
						task.version(), CallerTask.workerCall(task.attributes()).orElse(null));
			case ASSIGNED -> new WrapUpSignal.ReadAssigned();
			default -> new WrapUpSignal.ReadOther(task.status().name());
		};
	}

	private void completed(TaskSid task, CallEndReport end) {
		this.metrics.completed(end.source(), end.at());
		log.info("{} completed ({} s after the end of its call, reported by {})", task,
				Duration.between(end.at(), this.time.instant()).toSeconds(), end.source().tag());
	}

	private static void log(TaskSid task, WrapUpSignal signal, WrapUpTransition step) {
		if (step.action() instanceof WrapUpAction.LeaveToReconciler leave) {
			log.warn("{} is left to the reconciler: {}", task, leave.reason());
		}
		else if (step.action() instanceof WrapUpAction.AwaitEndOfTalk) {
			log.info("{} is wrapping while its call goes on: it is completed after the end of the call", task);
		}
		else if (!(signal instanceof WrapUpSignal.TalkOver) && step.action() instanceof WrapUpAction.Wait wait
				&& step.state() instanceof WrapUpState.WrappingUp wrapUp) {
			log.info("{} is wrapping until {} (end of the call reported by {})", task,
					(wait.until() != null) ? wait.until() : "its operator completes it", wrapUp.end().source().tag());
		}
		log.debug("{}: {} leads to {}", task, signal, step);
	}

}
