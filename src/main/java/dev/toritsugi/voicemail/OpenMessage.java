package dev.toritsugi.voicemail;

import java.util.Comparator;

import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;

/**
 * An open task with its message.
 *
 * @param task the task as it is in the list of tasks, without version
 * @param message the task's attributes
 */
record OpenMessage(Task task, VoicemailTask message) {

	/** The oldest task first. */
	static final Comparator<OpenMessage> BY_AGE = Comparator.comparing((OpenMessage open) -> open.task.created())
		.thenComparing((open) -> open.task.sid().value());

	RecordingSid recording() {
		return this.message.recording();
	}

	/** Whether an operator has the message. */
	boolean isTaken() {
		return this.task.status() == Task.Status.ASSIGNED || this.task.status() == Task.Status.WRAPPING;
	}

	/** Whether the message is being returned to the queue in another task. */
	boolean isReturning() {
		return this.task.attributes().moment(VoicemailTask.RETURNING).isPresent();
	}

}
