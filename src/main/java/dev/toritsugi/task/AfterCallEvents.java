package dev.toritsugi.task;

import dev.toritsugi.assignment.CallOffered;
import dev.toritsugi.assignment.TalkEnded;
import dev.toritsugi.caller.CallerLeftQueue;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.resource.TaskSid;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the other rooms hear of calls and tasks, and what it means for after-call work.
 */
@Component
class AfterCallEvents {

	private static final String WRAPPING = "wrapping";

	private static final String STATUS = "TaskAssignmentStatus";

	private static final String ATTRIBUTES = "TaskAttributes";

	private final AfterCallWork work;

	AfterCallEvents(AfterCallWork work) {
		this.work = work;
	}

	@EventListener
	void on(CallOffered offered) {
		this.work.offered(offered.callSid(), offered.task());
	}

	@EventListener
	void on(TalkEnded talk) {
		this.work.callEnded(CallEnd.heardOf(talk.task(), talk.at(), Signal.WORKER_LEG));
	}

	@EventListener
	void on(CallerLeftQueue caller) {
		this.work.callerLeft(caller.callSid());
	}

	@EventListener
	void on(TaskRouterEvent event) {
		event.task().ifPresent((task) -> {
			switch (event.type()) {
				case "task.wrapup", "reservation.wrapup" -> {
					if (isCallers(event) && event.text(STATUS).filter((status) -> !status.equals(WRAPPING)).isEmpty()) {
						this.work.callEnded(wrapping(task, event));
					}
				}
				case "task.updated" -> {
					if (isCallers(event) && event.text(STATUS).filter(WRAPPING::equals).isPresent()) {
						this.work.changed(wrapping(task, event));
					}
				}
				case "task.completed", "task.canceled", "task.deleted", "task.system-deleted" -> this.work.ended(task);
				default -> {
				}
			}
		});
	}

	/** Other applications may share the workspace; their tasks are theirs to complete. */
	private static boolean isCallers(TaskRouterEvent event) {
		return event.text(ATTRIBUTES).isEmpty() || Decision.isCallers(event.taskAttributes());
	}

	/**
	 * When a colleague takes a call over, the reservation of the first one wraps up, and
	 * the task does not. Which parameters come with which event is not documented for
	 * all: the task is asked where they don't tell.
	 */
	private static CallEnd wrapping(TaskSid task, TaskRouterEvent event) {
		boolean tells = event.text(STATUS).isPresent() && event.text(ATTRIBUTES).isPresent();
		return new CallEnd(task, event.at(), Signal.EVENT,
				tells ? new CallEnd.Wrapping(event.queue(), event.text("TaskVersion").orElse(null),
						event.taskAttributes().moment(Decision.UNTIL).orElse(null)) : null);
	}

}
