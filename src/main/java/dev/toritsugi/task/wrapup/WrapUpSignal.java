package dev.toritsugi.task.wrapup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that this server hears about the after-call work of one task. All moments are
 * by Twilio's clock.
 */
public sealed interface WrapUpSignal {

	/** The task is offered to an operator; the callback may come late, or twice. */
	record Offered() implements WrapUpSignal {

	}

	/** The telephone side reports that the call between caller and operator is over. */
	record TalkOver(Instant at, CallEndSource source) implements WrapUpSignal {

	}

	/**
	 * A TaskRouter event says that the task is in {@code wrapping}.
	 *
	 * @param version the task's version; null where the event has none
	 */
	record TaskWrapping(Instant at, AfterCallPeriod period, @Nullable String version) implements WrapUpSignal {

	}

	/**
	 * A TaskRouter event says that the task or a reservation wraps up, and lacks the
	 * task's status, attributes or queue. When an operator transfers a call, the first
	 * operator's reservation wraps up and the task does not.
	 */
	record TaskWrappingUnclear(Instant at) implements WrapUpSignal {

	}

	/** A TaskRouter event says until when the operator of a wrapping task extended it. */
	record TaskChanged(Instant until, @Nullable String version) implements WrapUpSignal {

	}

	/** The task was completed, canceled or deleted, by whatever program. */
	record TaskEnded() implements WrapUpSignal {

	}

	/** This server has extended the after-call work. */
	record Extended(Instant callEnded, Instant until, @Nullable String version) implements WrapUpSignal {

	}

	/**
	 * The reconciler has found the task in {@code wrapping} after the end of its call.
	 */
	record FoundWrapping(Instant callEnded, Instant until) implements WrapUpSignal {

	}

	/** The timer of the present state has run out. */
	record TimerFired() implements WrapUpSignal {

	}

	/** Twilio's answer to a request. */
	sealed interface Response extends WrapUpSignal {

	}

	/**
	 * The task is in {@code wrapping}.
	 *
	 * @param workerCallSid call to the operator's phone; null where the task has none
	 */
	record ReadWrapping(Instant callEnded, AfterCallPeriod period, @Nullable String version,
			@Nullable String workerCallSid) implements Response {

	}

	/** TaskRouter still has the task in a call: status {@code assigned}. */
	record ReadAssigned() implements Response {

	}

	/**
	 * The task has no after-call work: another status, or not a caller's task.
	 */
	record ReadOther(String status) implements Response {

	}

	/** The task does not exist, or no longer. */
	record TaskNotFound() implements Response {

	}

	/** Twilio has completed the task. */
	record CompletionAccepted() implements Response {

	}

	/** Twilio has not completed the task: its version or status has changed. */
	record CompletionRefused() implements Response {

	}

	/** The call to the operator's phone goes on. */
	record CallLive() implements Response {

	}

	/** The call to the operator's phone is over, or Twilio knows none. */
	record CallOver() implements Response {

	}

	/** Twilio does not answer, or not usefully. */
	record RequestFailed(String reason) implements Response {

	}

}
