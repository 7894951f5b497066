package dev.toritsugi.task;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Result of a request to extend the after-call work of a task.
 *
 * @param outcome whether the after-call work was extended, or why not
 * @param until end of the after-call work, by Twilio's clock, or null if the request was
 * refused
 */
public record ExtensionResult(Outcome outcome, @Nullable Instant until) {

	static ExtensionResult of(Outcome outcome) {
		return new ExtensionResult(outcome, null);
	}

	/**
	 * Whether the after-call work was extended, or why not.
	 */
	public enum Outcome {

		/**
		 * The after-call work was extended by the requested time, or to the longest
		 * allowed duration if that is shorter.
		 */
		EXTENDED,
		/** The after-call work already lasts until the requested end or longer. */
		UNCHANGED,
		/** The after-call work already has the longest allowed duration. */
		LONGEST_REACHED,
		/**
		 * The after-call work has no time limit; the operator ends it by completing the
		 * task.
		 */
		WITHOUT_END,
		/** The task does not exist, or belongs to a workflow of another application. */
		TASK_NOT_FOUND,
		/** Another worker has accepted the task. */
		NOT_YOURS,
		/** The call is still in progress. */
		CALL_IN_PROGRESS,
		/** No worker has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task is completed or canceled. */
		OVER,
		/** The task's attributes have no room for the new end. */
		TOO_LONG,
		/**
		 * The task changed again before each attempt to extend the after-call work, or
		 * has a status unknown to this server.
		 */
		UNSETTLED

	}

}
