package dev.toritsugi.task;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Result of a request for more time after a call.
 *
 * @param outcome whether the after-call work was extended, or why not
 * @param until new end of the after-call work, by Twilio's clock; null where it was not
 * extended
 */
public record ExtensionResult(Outcome outcome, @Nullable Instant until) {

	static ExtensionResult of(Outcome outcome) {
		return new ExtensionResult(outcome, null);
	}

	/**
	 * Whether the after-call work was extended, or why not.
	 */
	public enum Outcome {

		/** The after-call work goes on until then. */
		EXTENDED,
		/** The after-call work has its greatest length already. */
		LONGEST_REACHED,
		/** The after-call work has no end: its operator completes the task. */
		WITHOUT_END,
		/** Twilio knows no such task, or no longer. */
		TASK_NOT_FOUND,
		/** The task belongs to another worker. */
		NOT_YOURS,
		/** The call is still in progress. */
		CALL_IN_PROGRESS,
		/** No worker has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task has ended. */
		OVER,
		/** The task keeps changing during the request, or has an unknown status. */
		UNSETTLED

	}

}
