package dev.toritsugi.task;

import dev.toritsugi.assignment.CallOffered;
import dev.toritsugi.assignment.TalkEnded;
import dev.toritsugi.caller.CallerLeftQueue;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TaskSid;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the other rooms hear of calls and tasks, and what it means for after-call work.
 */
@Component
class AfterCallEvents {

	private static final String WRAPPING = "wrapping";

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
				case "task.wrapup", "reservation.wrapup" -> this.work.callEnded(wrapping(task, event));
				case "task.updated" -> {
					if (event.text("TaskAssignmentStatus").filter(WRAPPING::equals).isPresent()) {
						this.work.changed(wrapping(task, event));
					}
				}
				case "task.completed", "task.canceled", "task.deleted", "task.system-deleted" -> this.work.ended(task);
				default -> {
				}
			}
		});
	}

	private static CallEnd wrapping(TaskSid task, TaskRouterEvent event) {
		return new CallEnd(task, event.at(), Signal.EVENT, new CallEnd.Wrapping(event.queue(),
				event.text("TaskVersion").orElse(null), event.taskAttributes().moment(Decision.UNTIL).orElse(null)));
	}

}
