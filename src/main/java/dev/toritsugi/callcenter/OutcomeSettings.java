package dev.toritsugi.callcenter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outcomes, one of which an operator can choose for each call.
 *
 * @param choices Outcomes from which the operator chooses, in this order. Without
 * choices, the page asks for no outcome.
 * @param required Whether the operator must choose an outcome before completing the task.
 * If the after-call time ends without one, the outcome none is recorded.
 * @param queues Outcomes of individual queues, which override the general outcomes.
 */
public record OutcomeSettings(
		@DefaultValue List<@NotBlank(message = OutcomeSettings.CHOICE) @Size(max = 64,
				message = OutcomeSettings.CHOICE) String> choices,
		@DefaultValue("false") boolean required, @DefaultValue List<@Valid QueueOutcomes> queues) {

	/** Outcome of a call whose after-call time has ended without a required outcome. */
	public static final String NONE = "none";

	static final String CHOICE = "an outcome of at most 64 characters, as in Solved";

	/**
	 * Returns the outcomes that apply to a queue's calls.
	 * @param sid the queue's SID, or null if it is unknown
	 * @param name the queue's friendly name, or null if it is unknown
	 */
	public Outcomes of(@Nullable String sid, @Nullable String name) {
		return this.queues.stream()
			.filter((each) -> each.queue.equals(sid) || each.queue.equalsIgnoreCase(name))
			.findFirst()
			.map((each) -> new Outcomes(each.choices, each.required))
			.orElseGet(() -> new Outcomes(this.choices, this.required));
	}

	/** Whether any queue requires an outcome. */
	public boolean isRequiredSomewhere() {
		return this.required || this.queues.stream().anyMatch(QueueOutcomes::required);
	}

	/**
	 * Outcomes for calls of one queue.
	 *
	 * @param queue Friendly name or SID of the queue.
	 * @param choices Outcomes from which the operator chooses, in this order.
	 * @param required Whether the operator must choose an outcome before completing the
	 * task.
	 */
	public record QueueOutcomes(@NotBlank(message = "the friendly name or SID of a task queue") String queue,
			@DefaultValue List<@NotBlank(message = OutcomeSettings.CHOICE) @Size(max = 64,
					message = OutcomeSettings.CHOICE) String> choices,
			@DefaultValue("false") boolean required) {

	}

	/**
	 * The outcomes that apply to one call.
	 *
	 * @param choices outcomes from which the operator chooses, in this order
	 * @param required whether the operator must choose an outcome
	 */
	public record Outcomes(List<String> choices, boolean required) {

		public Outcomes {
			choices = List.copyOf(choices);
		}

	}

}
