package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.caller.CallerOptedOut;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Cancels the tasks of callers who have left the queue without having talked to an
 * operator, so that no operator is offered a caller who leaves a message or has chosen
 * another offer. Twilio's pages do not say whether the verb Leave cancels the task
 * (UNCONFIRMED), so a task that is canceled already is no failure.
 * <p>
 * Callers who leave within one second are handled together, by one request for the open
 * tasks and one for each task. If Twilio is unavailable, this is repeated up to seven
 * times within half a minute; later the reconciler cancels the tasks.
 */
@Component
class OptedOutTaskCanceler {

	private static final Logger log = LoggerFactory.getLogger(OptedOutTaskCanceler.class);

	private static final Duration DELAY = Duration.ofSeconds(1);

	private static final int RUNS = 8;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(200));

	private static final String REASON = "the caller has left the queue";

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	private final TaskScheduler scheduler;

	private final BackgroundRetry background;

	private final Duration operation;

	private final List<CallerOptedOut> callers = new ArrayList<>();

	OptedOutTaskCanceler(TaskClient tasks, OwnWorkflows workflows, @BackgroundScheduler TaskScheduler scheduler,
			TwilioProperties twilio) {
		this.tasks = tasks.withoutRetries();
		this.workflows = workflows;
		this.scheduler = scheduler;
		this.background = new BackgroundRetry(scheduler, PAUSES, RUNS);
		this.operation = twilio.timeout().operation();
	}

	@EventListener
	synchronized void on(CallerOptedOut caller) {
		this.callers.add(caller);
		if (this.callers.size() == 1) {
			this.scheduler.schedule(this::handle, this.scheduler.getClock().instant().plus(DELAY));
		}
	}

	private void handle() {
		List<CallerOptedOut> left = take();
		this.background.start((earlierRuns) -> cancel(left, Deadline.in(this.operation)), (ex) -> log
			.warn("Tasks of callers who have left the queue are left to the reconciler: {}", ex.getMessage()));
	}

	private synchronized List<CallerOptedOut> take() {
		List<CallerOptedOut> taken = List.copyOf(this.callers);
		this.callers.clear();
		return taken;
	}

	private void cancel(List<CallerOptedOut> callers, Deadline deadline) {
		List<Task> found = new ArrayList<>();
		this.tasks.forEachOpen((task) -> {
			if (isUnanswered(task) && callers.stream().anyMatch((caller) -> isOf(caller, task))) {
				found.add(task);
			}
		}, deadline);
		found.forEach((task) -> cancel(task, deadline));
	}

	private boolean isUnanswered(Task task) {
		return this.workflows.contains(task.workflowSid())
				&& (task.status() == Task.Status.PENDING || task.status() == Task.Status.RESERVED);
	}

	/** Whether a task belongs to the wait that a caller has ended. */
	private static boolean isOf(CallerOptedOut caller, Task task) {
		return task.created().isBefore(caller.createdBefore()) && CallerTask.call(task.attributes())
			.filter((call) -> call.value().equals(caller.callSid()))
			.isPresent();
	}

	private void cancel(Task task, Deadline deadline) {
		try {
			this.tasks.cancel(task.sid(), null, REASON, deadline);
			log.info("{} canceled, {}", task.sid(), REASON);
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has ended or was accepted meanwhile: {}", task.sid(), ex.getMessage());
		}
	}

}
