package dev.toritsugi.task.wrapup;

import java.time.Instant;

/**
 * Report of the end of a call, as it has reached this server.
 *
 * @param at when the call ended, by Twilio's clock
 * @param source where the report came from
 * @param talk whether the telephone side has confirmed it
 */
public record CallEndReport(Instant at, CallEndSource source, TalkState talk) {

	CallEndReport at(Instant at) {
		return new CallEndReport(at, this.source, this.talk);
	}

	CallEndReport confirmed() {
		return new CallEndReport(this.at, this.source, TalkState.OVER);
	}

	boolean isConfirmed() {
		return this.talk == TalkState.OVER;
	}

	/**
	 * Whether caller and operator may still talk.
	 */
	public enum TalkState {

		/**
		 * Only TaskRouter reports the end. Any program can wrap a task up while its call
		 * goes on.
		 */
		MAY_GO_ON,
		/**
		 * The telephone side reports the end: worker's leg, queue result or call list.
		 */
		OVER

	}

}
