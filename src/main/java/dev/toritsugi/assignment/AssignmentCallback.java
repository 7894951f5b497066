package dev.toritsugi.assignment;

import java.util.function.Function;

import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * TaskRouter's assignment callback, with the parameters that this server uses.
 *
 * @param accountSid SID of the account to which the workspace belongs
 * @param workspaceSid SID of the task's workspace
 * @param workflowSid SID of the task's workflow, or empty if Twilio sends none
 * @param taskSid SID of the task that TaskRouter offers to the worker
 * @param taskAttributes attributes of the task, as JSON; those of a queued call contain
 * {@code call_sid}
 * @param reservationSid SID of the reservation, which the response accepts, rejects or
 * leaves pending
 * @param workerSid SID of the worker whom TaskRouter has reserved for the task
 * @param worker worker's SID, followed by the friendly name if Twilio sends it; used in
 * logs. Twilio's page does not list the parameter {@code WorkerName}, which contains the
 * friendly name
 * @param workerAttributes attributes of the worker, as JSON; {@code contact_uri} is the
 * worker's phone
 */
record AssignmentCallback(String accountSid, String workspaceSid, String workflowSid, TaskSid taskSid,
		String taskAttributes, ReservationSid reservationSid, WorkerSid workerSid, String worker,
		String workerAttributes) {

	/**
	 * Reads an assignment callback from the parameters of its request.
	 * @param parameters function that returns the value of a parameter, or null if the
	 * parameter is missing
	 * @throws ErrorResponseException with status 400 if the SID of the task, reservation
	 * or worker is missing or malformed
	 */
	static AssignmentCallback of(Function<String, @Nullable String> parameters) {
		return new AssignmentCallback(text(parameters, "AccountSid"), text(parameters, "WorkspaceSid"),
				text(parameters, "WorkflowSid"), sid(parameters, "TaskSid", TaskSid::new),
				text(parameters, "TaskAttributes"), sid(parameters, "ReservationSid", ReservationSid::new),
				sid(parameters, "WorkerSid", WorkerSid::new), worker(parameters), text(parameters, "WorkerAttributes"));
	}

	private static String worker(Function<String, @Nullable String> parameters) {
		String sid = text(parameters, "WorkerSid");
		String name = text(parameters, "WorkerName");
		return name.isEmpty() ? sid : sid + " (" + name + ")";
	}

	private static <T> T sid(Function<String, @Nullable String> parameters, String name, Function<String, T> type) {
		try {
			return type.apply(text(parameters, name));
		}
		catch (IllegalArgumentException ex) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
					name + " " + ex.getMessage() + ".");
			throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, ex);
		}
	}

	private static String text(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		return (value != null) ? value : "";
	}

}
