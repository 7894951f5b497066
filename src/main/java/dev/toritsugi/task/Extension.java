package dev.toritsugi.task;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of the wish for more time after a call.
 *
 * @param outcome what was decided
 * @param until until when the after-call work goes on, UTC; none where it does not
 */
public record Extension(Outcome outcome, @Nullable Instant until) {

	static Extension of(Outcome outcome) {
		return new Extension(outcome, null);
	}

	/**
	 * The decisions.
	 */
	public enum Outcome {

		/** It goes on until then. */
		EXTENDED,
		/** It is as long as it may be already. */
		LONGEST_REACHED,
		/** It has no end but the operator's own word. */
		WITHOUT_END,
		/** Twilio knows no such task, or no longer. */
		TASK_NOT_FOUND,
		/** Somebody else's task. */
		NOT_YOURS,
		/** The call is still in progress. */
		CALL_IN_PROGRESS,
		/** Nobody has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task has ended. */
		OVER,
		/** The task changes faster than we can follow, or in a way that we don't know. */
		UNSETTLED

	}

}
