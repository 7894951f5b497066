package dev.toritsugi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Our answer to an assignment callback, in TaskRouter's own JSON.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
sealed interface AssignmentInstruction {

	/**
	 * Rings the worker's {@code contact_uri} and connects whoever answers with the
	 * caller.
	 *
	 * @param postWorkActivitySid activity that the worker gets when the call ends; none
	 * keeps the one they have
	 * @param timeout how long to ring, in seconds
	 * @param statusCallbackUrl asked by GET when the worker's leg ends
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
	 * Gives the task back, to be offered to somebody else.
	 *
	 * @param activitySid activity that the worker gets; without one they stay available
	 * and may be reserved again
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
	 * Leaves the reservation pending: somebody else accepts or rejects it by REST. An
	 * answer without "instruction" that is not this empty object would be Twilio's
	 * warning 40005.
	 */
	record DecideLater() implements AssignmentInstruction {

	}

}
