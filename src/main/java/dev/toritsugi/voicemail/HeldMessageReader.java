package dev.toritsugi.voicemail;

import java.util.Locale;
import java.util.Map;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.stereotype.Component;

/**
 * Reads the message that an operator's request names by its task. An operator may use
 * only the messages that the own worker holds, and a supervisor all messages.
 */
@Component
class HeldMessageReader {

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	HeldMessageReader(TaskClient tasks, OwnWorkflows workflows) {
		this.tasks = tasks;
		this.workflows = workflows;
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
		Task task = task(sid, deadline);
		VoicemailTask message = VoicemailTask.of(task.attributes()).orElseThrow(() -> notFound(sid));
		if (!operator.isSupervisor()) {
			requireOwn(task, operator, deadline);
		}
		return new HeldMessage(task, message);
	}

	private void requireOwn(Task task, SignedInOperator operator, Deadline deadline) {
		if (task.status() == Task.Status.PENDING || task.status() == Task.Status.RESERVED
				|| task.status() == Task.Status.CANCELED) {
			throw wrongState(task, OperatorProblem.NOT_ASSIGNED);
		}
		if (!operator.permission().covers(() -> this.tasks.reservations(task.sid(), deadline))) {
			throw new OperatorRequestException(OperatorProblem.NOT_YOUR_TASK, task.sid() + " is a colleague's task.");
		}
	}

	private Task task(TaskSid sid, Deadline deadline) {
		try {
			Task task = this.tasks.task(sid, deadline);
			if (this.workflows.contains(task.workflowSid())) {
				return task;
			}
		}
		catch (TwilioException.NotFound ex) {
			throw notFound(sid);
		}
		throw notFound(sid);
	}

	static OperatorRequestException wrongState(Task task, OperatorProblem problem) {
		String state = task.status().name().toLowerCase(Locale.ROOT);
		return new OperatorRequestException(problem, task.sid() + " is " + state + ".", Map.of("state", state));
	}

	private static OperatorRequestException notFound(TaskSid sid) {
		return new OperatorRequestException(OperatorProblem.TASK_NOT_FOUND,
				"Twilio knows no message " + sid + ". It deletes a task five minutes after it ended.");
	}

}
