package dev.toritsugi.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.stereotype.Service;

/**
 * Reads the task that an operator's request names, and refuses requests for the tasks of
 * colleagues.
 */
@Service
public class OwnTaskReader {

	/** Attribute with the SID of the caller's call. */
	private static final String CALL = "call_sid";

	private static final List<String> NAMES = List.of("task", "taskSid");

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	OwnTaskReader(TaskClient tasks, OwnWorkflows workflows) {
		this.tasks = tasks;
		this.workflows = workflows;
	}

	/** Reads the task's SID from a request. */
	public TaskSid sid(RequestFields fields) {
		String value = NAMES.stream().flatMap((name) -> fields.text(name).stream()).findFirst().orElse("");
		try {
			return new TaskSid(value);
		}
		catch (IllegalArgumentException ex) {
			throw new OperatorRequestException(
					value.isEmpty() ? OperatorProblem.TASK_REQUIRED : OperatorProblem.BAD_SID,
					"Name the task: {\"task\":\"WT…\"}, with 32 hex digits.");
		}
	}

	/** Reads a task, whichever worker has accepted it. */
	public Task any(TaskSid sid, Deadline deadline) {
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

	/** Reads a task that the operator has accepted, or any task for a supervisor. */
	public Task own(TaskSid sid, SignedInOperator operator, Deadline deadline) {
		Task task = any(sid, deadline);
		requireOwn(sid, operator, deadline);
		return task;
	}

	/**
	 * Requires that the operator has accepted a task, or is a supervisor.
	 * @throws OperatorRequestException if the task is a colleague's
	 */
	public void requireOwn(TaskSid sid, SignedInOperator operator, Deadline deadline) {
		if (!operator.permission().covers(() -> this.tasks.reservations(sid, deadline))) {
			throw new OperatorRequestException(OperatorProblem.NOT_YOUR_TASK, sid + " is a colleague's task.");
		}
	}

	/**
	 * Returns the SID of the caller's call.
	 * @throws OperatorRequestException if the task is no queued call
	 */
	public static CallSid call(Task task) {
		return CallSid.of(task.attributes(), CALL).orElseThrow(() -> notFound(task.sid()));
	}

	public static OperatorRequestException notFound(TaskSid sid) {
		return new OperatorRequestException(OperatorProblem.TASK_NOT_FOUND,
				"Twilio knows no task " + sid + ". It deletes a task five minutes after it ended.");
	}

	/** Returns the refusal of a command that the task's status does not allow. */
	public static OperatorRequestException wrongState(Task task) {
		OperatorProblem problem = switch (task.status()) {
			case PENDING, RESERVED -> OperatorProblem.NOT_ASSIGNED;
			case ASSIGNED -> OperatorProblem.CALL_IN_PROGRESS;
			case CANCELED -> OperatorProblem.TASK_CANCELED;
			case WRAPPING, COMPLETED -> OperatorProblem.TASK_OVER;
			case UNKNOWN -> OperatorProblem.TASK_UNSETTLED;
		};
		return wrongState(task, problem);
	}

	/** Returns the refusal of a command that the task's status does not allow. */
	public static OperatorRequestException wrongState(Task task, OperatorProblem problem) {
		String state = task.status().name().toLowerCase(Locale.ROOT);
		return new OperatorRequestException(problem, task.sid() + " is " + state + ".", Map.of("state", state));
	}

}
