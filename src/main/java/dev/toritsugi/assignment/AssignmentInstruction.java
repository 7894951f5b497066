package dev.toritsugi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An instruction to TaskRouter, which is the JSON response to an assignment callback.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
sealed interface AssignmentInstruction {

	/**
	 * Rings the worker's {@code contact_uri} and connects the caller when the worker
	 * answers.
	 *
	 * @param from caller ID for the call to the worker's phone, or null for the number
	 * that the caller has dialled
	 * @param postWorkActivitySid SID of the activity that the worker gets when the call
	 * ends, or null to keep the worker's current activity
	 * @param timeout maximum time for which the phone rings, in seconds
	 * @param statusCallbackUrl URL that Twilio requests by GET when the call to the
	 * worker's phone ends
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Dequeue(@Nullable String from, @Nullable String postWorkActivitySid, long timeout,
			String statusCallbackUrl) implements AssignmentInstruction {

		@JsonProperty
		String instruction() {
			return "dequeue";
		}

	}

	/**
	 * Rejects the reservation, so that TaskRouter offers the task to another worker.
	 *
	 * @param activitySid SID of the activity that the worker gets, or null to keep the
	 * current activity; with null, TaskRouter may reserve the worker for the same task
	 * again
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Reject(@Nullable String activitySid) implements AssignmentInstruction {

		@JsonProperty
		String instruction() {
			return "reject";
		}

	}

	/**
	 * Accepts the reservation without ringing a phone. The operator's page shows the
	 * task.
	 */
	record Accept() implements AssignmentInstruction {

		@JsonProperty
		String instruction() {
			return "accept";
		}

	}

	/**
	 * Leaves the reservation pending, so that another application can accept or reject it
	 * by REST. The response is an empty JSON object, because Twilio logs warning 40005
	 * for any other response without an {@code instruction}.
	 */
	record DecideLater() implements AssignmentInstruction {

	}

}
