package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.twilio.resource.CallSid;

import org.jspecify.annotations.Nullable;

/**
 * An input of the state machine for the after-call work of one task. All times are by
 * Twilio's clock.
 */
public sealed interface WrapUpSignal {

	/**
	 * TaskRouter offers the task to an operator. The assignment callback may arrive late
	 * or twice.
	 */
	record Offered() implements WrapUpSignal {

	}

	/**
	 * Twilio Voice reports that the conversation between caller and operator is over.
	 *
	 * @param readAt when the task is read if no TaskRouter event arrives, by Twilio's
	 * clock, or null if the task is read soon
	 */
	record TalkOver(Instant at, CallEndSource source, @Nullable Instant readAt) implements WrapUpSignal {

	}

	/**
	 * A TaskRouter event reports that the task is in {@code wrapping}.
	 *
	 * @param version version of the task, or null if the event contains none
	 * @param workerCallSid SID of the call to the operator's phone, or null if the event
	 * contains none
	 */
	record TaskWrapping(Instant at, AfterCallPeriod period, @Nullable String version,
			@Nullable CallSid workerCallSid) implements WrapUpSignal {

	}

	/**
	 * A TaskRouter event reports that the task or a reservation is wrapping up, but lacks
	 * the task's status, attributes or queue. After a transfer, the first operator's
	 * reservation is wrapping up although the task is not.
	 *
	 * @param readAt when the task is read if no clear event arrives, by Twilio's clock,
	 * or null if the task is read soon
	 */
	record TaskWrappingUnclear(Instant at, @Nullable Instant readAt) implements WrapUpSignal {

	}

	/**
	 * A TaskRouter event reports that the after-call work was extended, and contains the
	 * new end of the after-call work.
	 */
	record TaskChanged(Instant until, @Nullable String version) implements WrapUpSignal {

	}

	/** The task was completed, canceled or deleted, by this server or another program. */
	record TaskEnded() implements WrapUpSignal {

	}

	/** This replica has extended the after-call work. */
	record Extended(Instant callEnded, Instant until, @Nullable String version) implements WrapUpSignal {

	}

	/**
	 * The reconciler has found that the task is in {@code wrapping} and its call is over.
	 */
	record FoundWrapping(Instant callEnded, Instant until) implements WrapUpSignal {

	}

	/** The timer of the current state has fired. */
	record TimerFired() implements WrapUpSignal {

	}

	/** Twilio's response to a request. */
	sealed interface Response extends WrapUpSignal {

	}

	/**
	 * The task is in {@code wrapping}.
	 *
	 * @param workerCallSid SID of the call to the operator's phone, or null if the task
	 * has none
	 */
	record ReadWrapping(Instant callEnded, AfterCallPeriod period, @Nullable String version,
			@Nullable CallSid workerCallSid) implements Response {

	}

	/**
	 * The task is still {@code assigned}, because TaskRouter considers its call in
	 * progress.
	 */
	record ReadAssigned() implements Response {

	}

	/**
	 * The task has no after-call work, because its status is not {@code wrapping} or it
	 * is not a caller's task.
	 */
	record ReadOther(String status) implements Response {

	}

	/** The task does not exist or no longer exists. */
	record TaskNotFound() implements Response {

	}

	/** Twilio has completed the task. */
	record CompletionAccepted() implements Response {

	}

	/**
	 * Twilio has refused to complete the task, because its version or status has changed.
	 */
	record CompletionRefused() implements Response {

	}

	/** The call to the operator's phone is in progress. */
	record CallLive() implements Response {

	}

	/** The call to the operator's phone is over or does not exist. */
	record CallOver() implements Response {

	}

	/** Twilio has sent no usable response. */
	record RequestFailed(String reason) implements Response {

	}

}
