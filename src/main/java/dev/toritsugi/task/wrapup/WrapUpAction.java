package dev.toritsugi.task.wrapup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The one thing to do on a transition.
 */
public sealed interface WrapUpAction {

	/** Nothing; a timer that runs goes on. */
	record Nothing() implements WrapUpAction {

	}

	/**
	 * Sets the timer, in place of the one that runs.
	 *
	 * @param until when it runs out, by Twilio's clock; null for no timer
	 */
	record Wait(@Nullable Instant until) implements WrapUpAction {

	}

	/**
	 * Sets the timer to a pause that grows with the number of failures.
	 */
	record RetryLater(int failures, String reason) implements WrapUpAction {

	}

	/** A request to Twilio, whose answer is the next signal. */
	sealed interface Request extends WrapUpAction {

	}

	/** Reads the task. */
	record ReadTask() implements Request {

	}

	/** Asks whether a call goes on. */
	record CheckCall(String callSid) implements Request {

	}

	/**
	 * Completes the task.
	 *
	 * @param version only if this is still its version; null for any
	 * @param end the end of its call, for log and metrics
	 */
	record Complete(@Nullable String version, CallEndReport end) implements Request {

	}

	/** Cancels the timer: there is nothing more to do. */
	record Forget(String reason) implements WrapUpAction {

	}

	/**
	 * Cancels the timer: a program has wrapped the task up during its call, and the end
	 * of the call is a signal of its own.
	 */
	record AwaitEndOfTalk() implements WrapUpAction {

	}

	/** Cancels the timer: too many attempts have failed. */
	record LeaveToReconciler(String reason) implements WrapUpAction {

	}

}
