package dev.toritsugi.task.wrapup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The action of a transition of the state machine.
 */
public sealed interface WrapUpAction {

	/** Does nothing; a running timer keeps running. */
	record Nothing() implements WrapUpAction {

	}

	/**
	 * Sets the timer, which replaces a running timer.
	 *
	 * @param until when the timer fires, by Twilio's clock, or null for no timer
	 */
	record Wait(@Nullable Instant until) implements WrapUpAction {

	}

	/**
	 * Sets the timer to a pause that grows with the number of failures.
	 */
	record RetryLater(int failures, String reason) implements WrapUpAction {

	}

	/** Sends a request to Twilio; the response is the next signal. */
	sealed interface Request extends WrapUpAction {

	}

	/** Reads the task. */
	record ReadTask() implements Request {

	}

	/** Reads whether a call is in progress. */
	record CheckCall(String callSid) implements Request {

	}

	/**
	 * Completes the task.
	 *
	 * @param version version that the task must still have, or null for any version
	 * @param end report of the call's end, for log and metrics
	 */
	record Complete(@Nullable String version, CallEndReport end) implements Request {

	}

	/** Cancels the timer, because there is nothing more to do. */
	record Forget(String reason) implements WrapUpAction {

	}

	/**
	 * Cancels the timer, because another program has set the task to {@code wrapping}
	 * during its call. The end of the call will be a new signal.
	 */
	record AwaitEndOfTalk() implements WrapUpAction {

	}

	/** Cancels the timer, because too many attempts have failed. */
	record LeaveToReconciler(String reason) implements WrapUpAction {

	}

}
