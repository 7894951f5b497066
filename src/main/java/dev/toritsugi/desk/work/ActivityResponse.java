package dev.toritsugi.desk.work;

import java.util.Objects;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.operator.activity.ActivityResult;
import dev.toritsugi.twilio.resource.Activity;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The JSON response to a request that changes an operator's activity.
 *
 * @param worker friendly name of the operator's worker
 * @param activity name of the operator's activity
 * @param activitySid SID of the activity, WA and 32 hex digits
 * @param available whether TaskRouter offers calls to operators in this activity
 */
record ActivityResponse(String worker, String activity, String activitySid,
		boolean available) implements OperatorResponse {

	static ResponseEntity<?> of(String worker, String requested, boolean own, ActivityResult result) {
		return switch (result.outcome()) {
			case CHANGED -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(of(worker, Objects.requireNonNull(result.activity())));
			case WORKER_NOT_FOUND -> OperatorProblem.WORKER_NOT_FOUND
				.toResponse("TaskRouter has no worker of " + (own ? "your name; compare your" : "this name; compare")
						+ " worker-name in call-center.operators.");
			case PHONE_NOT_READY -> OperatorProblem.PHONE_NOT_READY.toResponse(own
					? "Calls ring in the page in which you have started work. Become available there, with a phone that "
							+ "is registered and has a microphone."
					: "The colleague's page is not reachable or its phone can't ring, so a call would not be answered.");
			case ACTIVITY_NOT_FOUND -> {
				ProblemDetail details = OperatorProblem.ACTIVITY_NOT_FOUND.detail("The workspace has no activity \""
						+ requested + "\". Its activities are: " + String.join(", ", result.names()) + ".");
				details.setProperty("activities", result.names());
				yield OperatorProblem.ACTIVITY_NOT_FOUND.toResponse().body(details);
			}
			case REFUSED -> OperatorProblem.ACTIVITY_REFUSED
				.toResponse("Twilio does not change the activity at the moment. Try again.");
		};
	}

	private static ActivityResponse of(String worker, Activity activity) {
		return new ActivityResponse(worker, activity.name(), activity.sid(), activity.available());
	}

}
