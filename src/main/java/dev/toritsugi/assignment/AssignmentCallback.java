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
 * The parameters of TaskRouter's assignment callback that this server uses.
 *
 * @param accountSid account that the workspace belongs to
 * @param workspaceSid workspace of the task
 * @param taskSid task that TaskRouter offers to the worker
 * @param taskAttributes attributes of the task, as JSON; those of a queued call contain
 * {@code call_sid}
 * @param reservationSid reservation to accept, to reject or to leave pending
 * @param workerSid worker whom TaskRouter has reserved for the task
 * @param worker SID of the worker for the log, with the friendly name if Twilio sends the
 * parameter {@code WorkerName}, which Twilio's page does not list
 * @param workerAttributes attributes of the worker, as JSON; {@code contact_uri} is the
 * phone to ring
 */
record AssignmentCallback(String accountSid, String workspaceSid, TaskSid taskSid, String taskAttributes,
		ReservationSid reservationSid, WorkerSid workerSid, String worker, String workerAttributes) {

	/**
	 * Reads the parameters of a request.
	 * @param parameters returns the value of a parameter, or null if it is missing
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
