package dev.toritsugi.task;

import java.time.Instant;

import dev.toritsugi.assignment.CallOffered;
import dev.toritsugi.assignment.TalkEnded;
import dev.toritsugi.caller.CallerLeftQueue;
import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.task.wrapup.WrapUpStateMachine;
import dev.toritsugi.twilio.resource.Attributes;
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

	private final OfferedCalls calls;

	private final TwilioClock time;

	private final RenamedQueueWarning renamedQueues;

	CallEndListener(WrapUpCompleter completer, AfterCallSettings settings, OfferedCalls calls, TwilioClock time,
			RenamedQueueWarning renamedQueues) {
		this.completer = completer;
		this.settings = settings;
		this.calls = calls;
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
		talkOver(talk.task(), talk.at(), CallEndSource.WORKER_LEG);
	}

	/**
	 * Signals that a conversation is over if this replica knows the task, from the
	 * assignment callback or an event. Otherwise, the replica that receives the event or
	 * the status callback completes the task.
	 */
	@EventListener
	void on(CallerLeftQueue caller) {
		this.calls.leftQueue(caller.callSid())
			.ifPresent((task) -> talkOver(task, this.time.instant(), CallEndSource.QUEUE_RESULT));
	}

	/**
	 * Signals that a conversation is over. Unless TaskRouter's event arrives at this
	 * replica, the task is read only when the replica with the event should have
	 * completed it.
	 */
	private void talkOver(TaskSid task, Instant at, CallEndSource source) {
		this.completer.signal(task, new WrapUpSignal.TalkOver(at, source, readAt(at)));
	}

	/**
	 * Returns the time at which the replica with TaskRouter's event has completed the
	 * task, unless the event is lost.
	 */
	private Instant readAt(Instant callEnded) {
		return callEnded.plus(this.settings.longestTime()).plus(WrapUpStateMachine.OTHER_REPLICA_GRACE);
	}

	@EventListener
	void on(TaskRouterEvent event) {
		event.task().ifPresent((task) -> {
			switch (event.type()) {
				case "task.wrapup" -> wrapUp(task, event);
				case "reservation.wrapup" -> reservationWrapUp(task, event);
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
		if (isOthers(event)) {
			return;
		}
		this.renamedQueues.check(event.queue());
		Attributes attributes = event.taskAttributes();
		boolean clear = event.text(WORKFLOW).isPresent() && event.text(STATUS).isPresent()
				&& event.text(ATTRIBUTES).isPresent() && isTimeKnown(event.queue());
		this.completer.signal(task,
				clear ? new WrapUpSignal.TaskWrapping(event.at(),
						AfterCallPeriod.of(event.queue(), attributes, this.settings), version(event),
						CallerTask.workerCall(attributes).orElse(null))
						: new WrapUpSignal.TaskWrappingUnclear(event.at(), null));
		if (CallerTask.call(attributes).filter((call) -> this.calls.add(call.value(), task)).isPresent()) {
			talkOver(task, this.time.instant(), CallEndSource.QUEUE_RESULT);
		}
	}

	/**
	 * Signals that the task is probably wrapping up. The event {@code task.wrapup}, which
	 * follows, may arrive at another replica.
	 */
	private void reservationWrapUp(TaskSid task, TaskRouterEvent event) {
		if (!isOthers(event)) {
			this.completer.signal(task, new WrapUpSignal.TaskWrappingUnclear(event.at(), readAt(event.at())));
		}
	}

	private static boolean isOthers(TaskRouterEvent event) {
		return event.text(STATUS).filter((status) -> !status.equals(WRAPPING)).isPresent()
				|| (event.text(ATTRIBUTES).isPresent() && !CallerTask.isCallers(event.taskAttributes()));
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
