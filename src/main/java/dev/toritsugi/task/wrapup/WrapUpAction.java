package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.twilio.resource.CallSid;

import org.jspecify.annotations.Nullable;

/**
 * What the server has to do after a transition of the state machine.
 */
public sealed interface WrapUpAction {

	/** Does nothing. A running timer keeps running. */
	record Nothing() implements WrapUpAction {

	}

	/**
	 * Sets the timer. A running timer is replaced.
	 *
	 * @param until when the timer fires, by Twilio's clock, or null to set no new timer
	 */
	record Wait(@Nullable Instant until) implements WrapUpAction {

	}

	/**
	 * Sets the timer to a delay that grows with the number of failures.
	 */
	record RetryLater(int failures, String reason) implements WrapUpAction {

	}

	/** Sends a request to Twilio. The response is the state machine's next signal. */
	sealed interface Request extends WrapUpAction {

	}

	/**
	 * Reads the task.
	 *
	 * @param redundant whether another replica has probably completed the task
	 */
	record ReadTask(boolean redundant) implements Request {

	}

	/**
	 * Requests the state of a call from Twilio, because the call may still be in
	 * progress.
	 */
	record CheckCall(CallSid callSid) implements Request {

	}

	/**
	 * Completes the task.
	 *
	 * @param version version that the task must still have, or null for any version
	 * @param end report of the call's end, which is logged and measured
	 */
	record Complete(@Nullable String version, CallEndReport end) implements Request {

	}

	/** Cancels the timer, because this server has nothing more to do for the task. */
	record Forget(String reason) implements WrapUpAction {

	}

	/**
	 * Cancels the timer, because another program has set the task to {@code wrapping}
	 * during its call. The end of the call will arrive as a new signal.
	 */
	record AwaitEndOfTalk() implements WrapUpAction {

	}

	/** Cancels the timer, because too many attempts have failed. */
	record LeaveToReconciler(String reason) implements WrapUpAction {

	}

}
