package dev.toritsugi.voicemail;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;

import org.springframework.stereotype.Component;

/**
 * Reads the message that an operator's request names by its task. An operator may use
 * only the messages that the own worker holds, and a supervisor all messages.
 */
@Component
class HeldMessageReader {

	private final OwnTaskReader tasks;

	HeldMessageReader(OwnTaskReader tasks) {
		this.tasks = tasks;
	}

	/** Reads the task's SID from a request. */
	static TaskSid sid(RequestFields fields) {
		String value = fields.text("task").orElse("");
		if (value.isEmpty()) {
			throw new OperatorRequestException(OperatorProblem.TASK_REQUIRED,
					"Name the task: {\"task\":\"WT…\"}, with 32 hex digits.");
		}
		return sid(value);
	}

	static TaskSid sid(String value) {
		try {
			return new TaskSid(value);
		}
		catch (IllegalArgumentException ex) {
			throw new OperatorRequestException(OperatorProblem.BAD_SID, "The task must be WT and 32 hex digits.");
		}
	}

	/**
	 * Reads a message.
	 * @throws OperatorRequestException if the task has no message, belongs to a colleague
	 * or, for an operator, is not accepted or has ended
	 */
	HeldMessage read(TaskSid sid, SignedInOperator operator, Deadline deadline) {
		Task task = this.tasks.any(sid, deadline);
		VoicemailTask message = VoicemailTask.of(task.attributes()).orElseThrow(() -> OwnTaskReader.notFound(sid));
		if (!operator.isSupervisor()) {
			requireOwn(task, operator, deadline);
		}
		return new HeldMessage(task, message);
	}

	private void requireOwn(Task task, SignedInOperator operator, Deadline deadline) {
		if (task.status() == Task.Status.PENDING || task.status() == Task.Status.RESERVED
				|| task.status() == Task.Status.CANCELED) {
			throw OwnTaskReader.wrongState(task, OperatorProblem.NOT_ASSIGNED);
		}
		this.tasks.requireOwn(task.sid(), operator, deadline);
	}

}
