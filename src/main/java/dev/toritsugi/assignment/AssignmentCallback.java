package dev.toritsugi.assignment;

import java.util.function.Function;

import dev.toritsugi.twilio.ReservationSid;
import dev.toritsugi.twilio.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * TaskRouter's question what to do with a reservation. Only what we use of it: Twilio may
 * send more.
 *
 * @param accountSid account that the workspace belongs to
 * @param workspaceSid workspace of the task
 * @param taskSid task on offer
 * @param taskAttributes JSON; of a queued call it has {@code call_sid}
 * @param reservationSid reservation to decide on
 * @param workerSid worker reserved
 * @param workerAttributes JSON; {@code contact_uri} is where to ring
 */
record AssignmentCallback(String accountSid, String workspaceSid, TaskSid taskSid, String taskAttributes,
		ReservationSid reservationSid, String workerSid, String workerAttributes) {

	/**
	 * @param parameters the request's parameters by name
	 * @throws IllegalArgumentException if the task's or the reservation's SID is missing
	 * or malformed
	 */
	static AssignmentCallback of(Function<String, @Nullable String> parameters) {
		return new AssignmentCallback(text(parameters, "AccountSid"), text(parameters, "WorkspaceSid"),
				new TaskSid(text(parameters, "TaskSid")), text(parameters, "TaskAttributes"),
				new ReservationSid(text(parameters, "ReservationSid")), text(parameters, "WorkerSid"),
				text(parameters, "WorkerAttributes"));
	}

	private static String text(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		return (value != null) ? value : "";
	}

}
