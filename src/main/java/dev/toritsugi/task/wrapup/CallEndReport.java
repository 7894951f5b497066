package dev.toritsugi.task.wrapup;

import java.time.Instant;

/**
 * A report that the call of a task has ended.
 *
 * @param at when the call ended, by Twilio's clock
 * @param source source of the report
 * @param talk whether the caller and the operator may still be connected
 */
public record CallEndReport(Instant at, CallEndSource source, TalkState talk) {

	CallEndReport at(Instant at) {
		return new CallEndReport(at, this.source, this.talk);
	}

	CallEndReport confirmed() {
		return new CallEndReport(this.at, this.source, TalkState.OVER);
	}

	/** Whether Twilio Voice has confirmed the end of the call. */
	public boolean isConfirmed() {
		return this.talk == TalkState.OVER;
	}

	/**
	 * Whether caller and operator may still be connected.
	 */
	public enum TalkState {

		/**
		 * Only TaskRouter has reported the end of the call. The call may still be in
		 * progress, because any program can set a task to {@code wrapping} during its
		 * call.
		 */
		MAY_GO_ON,
		/**
		 * Twilio Voice has reported the end of the call, in the worker leg's status
		 * callback, the queue result or the call list.
		 */
		OVER

	}

}
