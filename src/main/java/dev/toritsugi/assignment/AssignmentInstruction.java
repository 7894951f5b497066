package dev.toritsugi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The response to an assignment callback: an instruction to TaskRouter, as JSON.
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
	 * @param postWorkActivitySid SID of the activity that the worker gets when the call
	 * ends, or null to keep the worker's current activity
	 * @param timeout how long the phone rings, in seconds
	 * @param statusCallbackUrl URL that Twilio requests by GET when the call to the
	 * worker's phone ends
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Dequeue(@Nullable String postWorkActivitySid, long timeout,
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
	 * current activity; TaskRouter may then reserve the worker for the same task again
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
	 * Leaves the reservation pending, so that another application can accept or reject
	 * the reservation by REST. Any other response without an {@code instruction} makes
	 * Twilio log warning 40005.
	 */
	record DecideLater() implements AssignmentInstruction {

	}

}
