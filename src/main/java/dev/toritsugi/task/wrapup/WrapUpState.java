package dev.toritsugi.task.wrapup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The state of one task's after-call work, as known to this replica.
 */
public sealed interface WrapUpState {

	/**
	 * The task is not tracked, because its call has not ended, the task has ended, or the
	 * reconciler will complete the task.
	 */
	record Untracked() implements WrapUpState {

	}

	/** The end of the call has been reported. */
	sealed interface Tracked extends WrapUpState {

		CallEndReport end();

		/** Returns the same state with another report. */
		Tracked with(CallEndReport end);

	}

	/** A timer runs. */
	sealed interface Waiting extends Tracked {

		/** Returns the number of failed attempts since the last event or report. */
		int failures();

		/** Returns the same state after one more failed attempt. */
		Waiting failedAgain();

		@Override
		Waiting with(CallEndReport end);

	}

	/** A request to Twilio has been sent, and the response has not arrived. */
	sealed interface Requesting extends Tracked {

	}

	/**
	 * TaskRouter has not clearly reported that the task is in {@code wrapping}.
	 */
	record AwaitingTaskRouter(CallEndReport end, int failures) implements Waiting {

		@Override
		public AwaitingTaskRouter with(CallEndReport end) {
			return new AwaitingTaskRouter(end, this.failures);
		}

		@Override
		public AwaitingTaskRouter failedAgain() {
			return new AwaitingTaskRouter(this.end, this.failures + 1);
		}

	}

	/**
	 * The task is in {@code wrapping}, and the operator is doing after-call work.
	 *
	 * @param until end of the after-call work, by Twilio's clock, or null if there is no
	 * time limit and the operator completes the task
	 * @param version version of the task, or null if it is unknown
	 */
	record WrappingUp(CallEndReport end, @Nullable Instant until, @Nullable String version,
			int failures) implements Waiting {

		@Override
		public WrappingUp with(CallEndReport end) {
			return new WrappingUp(end, this.until, this.version, this.failures);
		}

		@Override
		public WrappingUp failedAgain() {
			return new WrappingUp(this.end, this.until, this.version, this.failures + 1);
		}

		WrappingUp withoutVersion() {
			return new WrappingUp(this.end, this.until, null, this.failures);
		}

		/**
		 * Whether the operator may have extended the after-call work since the last
		 * signal. That is impossible only if the after-call work has no duration and no
		 * attempt has failed.
		 */
		boolean mayBeExtended() {
			return this.failures > 0 || this.until == null || this.until.isAfter(this.end.at());
		}

	}

	/**
	 * The task is being read.
	 *
	 * @param before previous state, to which the task returns if Twilio is unavailable
	 */
	record ReadingTask(Waiting before) implements Requesting {

		@Override
		public CallEndReport end() {
			return this.before.end();
		}

		@Override
		public ReadingTask with(CallEndReport end) {
			return new ReadingTask(this.before.with(end));
		}

	}

	/**
	 * The task is being completed with the version of the last event, without reading the
	 * task first.
	 */
	record Completing(WrappingUp before) implements Requesting {

		@Override
		public CallEndReport end() {
			return this.before.end();
		}

		@Override
		public Completing with(CallEndReport end) {
			return new Completing(this.before.with(end));
		}

	}

	/**
	 * The task was read, and the state of the call to the operator's phone is being read.
	 */
	record CheckingCall(WrappingUp before) implements Requesting {

		@Override
		public CallEndReport end() {
			return this.before.end();
		}

		@Override
		public CheckingCall with(CallEndReport end) {
			return new CheckingCall(this.before.with(end));
		}

	}

	/** The task was read, and is being completed with the version that was read. */
	record CompletingAsRead(WrappingUp before) implements Requesting {

		@Override
		public CallEndReport end() {
			return this.before.end();
		}

		@Override
		public CompletingAsRead with(CallEndReport end) {
			return new CompletingAsRead(this.before.with(end));
		}

	}

}
