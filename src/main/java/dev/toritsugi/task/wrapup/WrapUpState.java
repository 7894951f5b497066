package dev.toritsugi.task.wrapup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the after-call work of one task stands, as far as this server knows.
 */
public sealed interface WrapUpState {

	/**
	 * Nothing is known: the call has not ended, or the task has, or the reconciler
	 * completes it.
	 */
	record Untracked() implements WrapUpState {

	}

	/** The end of the call has been reported. */
	sealed interface Tracked extends WrapUpState {

		CallEndReport end();

		/** The same state with another report. */
		Tracked with(CallEndReport end);

	}

	/** A timer runs. */
	sealed interface Waiting extends Tracked {

		/** Attempts that have failed since the last signal from outside. */
		int failures();

		/** The same state after one more attempt that failed. */
		Waiting failedAgain();

		@Override
		Waiting with(CallEndReport end);

	}

	/** A request to Twilio is on its way. */
	sealed interface Requesting extends Tracked {

	}

	/**
	 * TaskRouter has not said, or not clearly, that the task is in {@code wrapping}.
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
	 * The task is in {@code wrapping}, and the operator's time runs.
	 *
	 * @param until end of the after-call work, by Twilio's clock; null where the operator
	 * completes the task
	 * @param version the task's version; null where it is not known
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
		 * Whether the operator can have extended the time since the last signal: there
		 * was some time, or an attempt has failed meanwhile.
		 */
		boolean mayBeExtended() {
			return this.failures > 0 || this.until == null || this.until.isAfter(this.end.at());
		}

	}

	/**
	 * The task is being read.
	 *
	 * @param before state to go back to where Twilio is unavailable
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
	 * The task is being completed without having been read, with the version of the last
	 * event.
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
	 * The task was read; Twilio is being asked whether the call to the operator's phone
	 * goes on.
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
