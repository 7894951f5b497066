package dev.toritsugi.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Instruction that answers an assignment callback, as TaskRouter's JSON.
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
	 * @param postWorkActivitySid activity that the worker gets when the call ends; null
	 * to keep the present one
	 * @param timeout how long to ring, in seconds
	 * @param statusCallbackUrl requested by GET when the worker's leg ends
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
	 * Rejects the reservation: TaskRouter offers the task to another worker.
	 *
	 * @param activitySid activity that the worker gets; null to stay available, and
	 * possibly to be reserved for the same task again
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
	 * Leaves the reservation pending: another application accepts or rejects it by REST.
	 * Any other answer without "instruction" makes Twilio log warning 40005.
	 */
	record DecideLater() implements AssignmentInstruction {

	}

}
