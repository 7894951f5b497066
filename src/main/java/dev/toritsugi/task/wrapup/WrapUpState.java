package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.twilio.resource.CallSid;

import org.jspecify.annotations.Nullable;

/**
 * The state of one task's after-call work in this replica.
 */
public sealed interface WrapUpState {

	/**
	 * The task is not tracked, because its call has not ended, the task has ended, or the
	 * reconciler will complete the task.
	 */
	record Untracked() implements WrapUpState {

	}

	/** A report of the call's end has arrived, and the task is not completed yet. */
	sealed interface Tracked extends WrapUpState {

		CallEndReport end();

		/** Returns this state with another report of the call's end. */
		Tracked with(CallEndReport end);

		/** Returns the SID of the call to the operator's phone, or null if unknown. */
		default @Nullable CallSid workerCallSid() {
			return null;
		}

	}

	/** A state in which a timer runs. */
	sealed interface Waiting extends Tracked {

		/** Returns the number of failed attempts since the last event or report. */
		int failures();

		/** Returns this state with one more failed attempt. */
		Waiting failedAgain();

		@Override
		Waiting with(CallEndReport end);

	}

	/**
	 * A state in which a request has been sent to Twilio and the response has not
	 * arrived.
	 */
	sealed interface Requesting extends Tracked {

	}

	/**
	 * The call has ended, but TaskRouter has not yet clearly reported that the task is in
	 * {@code wrapping}.
	 *
	 * @param elsewhere whether another replica has probably received TaskRouter's event
	 * and completes the task
	 */
	record AwaitingTaskRouter(CallEndReport end, int failures, boolean elsewhere) implements Waiting {

		AwaitingTaskRouter(CallEndReport end, int failures) {
			this(end, failures, false);
		}

		@Override
		public AwaitingTaskRouter with(CallEndReport end) {
			return new AwaitingTaskRouter(end, this.failures, this.elsewhere);
		}

		@Override
		public AwaitingTaskRouter failedAgain() {
			return new AwaitingTaskRouter(this.end, this.failures + 1, this.elsewhere);
		}

	}

	/**
	 * The task is in {@code wrapping}, and the operator is doing after-call work.
	 *
	 * @param until end of the after-call work, by Twilio's clock, or null if there is no
	 * time limit and the operator completes the task
	 * @param version last known version of the task, or null if it is unknown
	 * @param workerCallSid SID of the call to the operator's phone, or null if it is
	 * unknown
	 */
	record WrappingUp(CallEndReport end, @Nullable Instant until, @Nullable String version, int failures,
			@Nullable CallSid workerCallSid) implements Waiting {

		WrappingUp(CallEndReport end, @Nullable Instant until, @Nullable String version, int failures) {
			this(end, until, version, failures, null);
		}

		@Override
		public WrappingUp with(CallEndReport end) {
			return new WrappingUp(end, this.until, this.version, this.failures, this.workerCallSid);
		}

		@Override
		public WrappingUp failedAgain() {
			return new WrappingUp(this.end, this.until, this.version, this.failures + 1, this.workerCallSid);
		}

		WrappingUp withoutVersion() {
			return new WrappingUp(this.end, this.until, null, this.failures, this.workerCallSid);
		}

		/**
		 * Whether the operator may have extended the after-call work since the last
		 * signal. Returns true if the after-call work does not end together with the
		 * call, or if an attempt to complete the task has failed.
		 */
		boolean mayBeExtended() {
			return this.failures > 0 || this.until == null || this.until.isAfter(this.end.at());
		}

	}

	/**
	 * The server has requested the task from Twilio.
	 *
	 * @param before previous state, which is restored if Twilio is unavailable
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
	 * The server has sent the request to complete the task, with the version of the last
	 * event and without reading the task first.
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
	 * The server has read the task, and has requested the state of the call to the
	 * operator's phone.
	 */
	record CheckingCall(WrappingUp before) implements Requesting {

		@Override
		public @Nullable CallSid workerCallSid() {
			return this.before.workerCallSid();
		}

		@Override
		public CallEndReport end() {
			return this.before.end();
		}

		@Override
		public CheckingCall with(CallEndReport end) {
			return new CheckingCall(this.before.with(end));
		}

	}

	/**
	 * The server has read the task, and has sent the request to complete it with the
	 * version that was read.
	 */
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
