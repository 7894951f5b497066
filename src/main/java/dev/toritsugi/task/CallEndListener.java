package dev.toritsugi.task;

import dev.toritsugi.assignment.CallOffered;
import dev.toritsugi.assignment.TalkEnded;
import dev.toritsugi.caller.CallerLeftQueue;
import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Converts events from TaskRouter and Twilio Voice into signals for the after-call work
 * of a task.
 */
@Component
class CallEndListener {

	private static final String WRAPPING = "wrapping";

	private static final String WORKFLOW = "WorkflowSid";

	private static final String STATUS = "TaskAssignmentStatus";

	private static final String ATTRIBUTES = "TaskAttributes";

	private final WrapUpCompleter completer;

	private final AfterCallSettings settings;

	private final OwnWorkflows workflows;

	private final OfferedCalls calls;

	private final ReconcilerSchedule reconciler;

	private final TwilioClock time;

	private final RenamedQueueWarning renamedQueues;

	CallEndListener(WrapUpCompleter completer, AfterCallSettings settings, OwnWorkflows workflows, OfferedCalls calls,
			ReconcilerSchedule reconciler, TwilioClock time, RenamedQueueWarning renamedQueues) {
		this.completer = completer;
		this.settings = settings;
		this.workflows = workflows;
		this.calls = calls;
		this.reconciler = reconciler;
		this.time = time;
		this.renamedQueues = renamedQueues;
	}

	@EventListener
	void on(CallOffered offered) {
		this.calls.add(offered.callSid(), offered.task());
		this.completer.signal(offered.task(), new WrapUpSignal.Offered());
	}

	@EventListener
	void on(TalkEnded talk) {
		this.completer.signal(talk.task(), new WrapUpSignal.TalkOver(talk.at(), CallEndSource.WORKER_LEG));
	}

	/**
	 * Signals that the caller has left the queue. If another replica offered the call to
	 * an operator, this replica does not know the task, so the reconciler runs soon.
	 */
	@EventListener
	void on(CallerLeftQueue caller) {
		this.calls.remove(caller.callSid())
			.ifPresentOrElse(
					(task) -> this.completer.signal(task,
							new WrapUpSignal.TalkOver(this.time.instant(), CallEndSource.QUEUE_RESULT)),
					this.reconciler::runSoon);
	}

	/** Ignores the tasks of other applications' workflows. */
	@EventListener
	void on(TaskRouterEvent event) {
		if (event.text(WORKFLOW).filter((workflow) -> !this.workflows.contains(workflow)).isPresent()) {
			return;
		}
		event.task().ifPresent((task) -> {
			switch (event.type()) {
				case "task.wrapup", "reservation.wrapup" -> wrapUp(task, event);
				case "task.updated" -> updated(task, event);
				case "task.completed", "task.canceled", "task.deleted", "task.system-deleted" ->
					this.completer.signal(task, new WrapUpSignal.TaskEnded());
				default -> {
				}
			}
		});
	}

	/**
	 * Signals that a task is wrapping up. Twilio's pages do not list the parameters of
	 * each event. If the event lacks the task's status, attributes or queue, the task is
	 * read later.
	 */
	private void wrapUp(TaskSid task, TaskRouterEvent event) {
		boolean otherStatus = event.text(STATUS).filter((status) -> !status.equals(WRAPPING)).isPresent();
		boolean otherApplications = event.text(ATTRIBUTES).isPresent() && !CallerTask.isCallers(event.taskAttributes());
		if (!otherStatus && !otherApplications) {
			this.renamedQueues.check(event.queue());
			boolean clear = event.text(WORKFLOW).isPresent() && event.text(STATUS).isPresent()
					&& event.text(ATTRIBUTES).isPresent() && isTimeKnown(event.queue());
			this.completer.signal(task,
					clear ? new WrapUpSignal.TaskWrapping(event.at(),
							AfterCallPeriod.of(event.queue(), event.taskAttributes(), this.settings), version(event))
							: new WrapUpSignal.TaskWrappingUnclear(event.at()));
		}
	}

	/** Signals that this replica or another one has extended the after-call work. */
	private void updated(TaskSid task, TaskRouterEvent event) {
		if (event.text(STATUS).filter(WRAPPING::equals).isPresent() && CallerTask.isCallers(event.taskAttributes())) {
			event.taskAttributes()
				.moment(CallerTask.UNTIL)
				.ifPresent((until) -> this.completer.signal(task, new WrapUpSignal.TaskChanged(until, version(event))));
		}
	}

	private boolean isTimeKnown(Task.@Nullable Queue queue) {
		return this.settings.isSameForAll() || (queue != null && queue.name() != null);
	}

	private static @Nullable String version(TaskRouterEvent event) {
		return event.text("TaskVersion").orElse(null);
	}

}
