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
 * Parameters of TaskRouter's assignment callback, as far as this server uses them.
 *
 * @param accountSid account that the workspace belongs to
 * @param workspaceSid workspace of the task
 * @param taskSid task that is offered
 * @param taskAttributes JSON; of a queued call it has {@code call_sid}
 * @param reservationSid reservation to decide on
 * @param workerSid worker reserved
 * @param worker the worker's SID for the log, with their friendly name where Twilio sends
 * it; Twilio's page does not list that parameter
 * @param workerAttributes JSON; {@code contact_uri} is the phone to ring
 */
record AssignmentCallback(String accountSid, String workspaceSid, TaskSid taskSid, String taskAttributes,
		ReservationSid reservationSid, WorkerSid workerSid, String worker, String workerAttributes) {

	/**
	 * @param parameters the request's parameters by name
	 * @throws ErrorResponseException with 400 if the SID of task, reservation or worker
	 * is missing or malformed
	 */
	static AssignmentCallback of(Function<String, @Nullable String> parameters) {
		return new AssignmentCallback(text(parameters, "AccountSid"), text(parameters, "WorkspaceSid"),
				sid(parameters, "TaskSid", TaskSid::new), text(parameters, "TaskAttributes"),
				sid(parameters, "ReservationSid", ReservationSid::new), sid(parameters, "WorkerSid", WorkerSid::new),
				worker(parameters), text(parameters, "WorkerAttributes"));
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
