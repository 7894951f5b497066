package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The status and times of a call, with the actions that run when the call is answered or
 * ends.
 */
final class CallLifecycle {

	private final List<Runnable> whenAnswered = new ArrayList<>();

	private final List<Runnable> whenOver = new ArrayList<>();

	private CallStatus status = CallStatus.RINGING;

	private @Nullable Instant answered;

	private @Nullable Instant ended;

	CallStatus status() {
		return this.status;
	}

	@Nullable Instant answered() {
		return this.answered;
	}

	@Nullable Instant ended() {
		return this.ended;
	}

	/**
	 * The length of the call in whole seconds, from the answer to the end, or to
	 * {@code now} if the call has not ended. The length is 0 if the call has not been
	 * answered.
	 */
	long seconds(Instant now) {
		return (this.answered != null)
				? ((this.ended != null) ? this.ended : now).getEpochSecond() - this.answered.getEpochSecond() : 0;
	}

	void whenAnswered(Runnable action) {
		this.whenAnswered.add(action);
	}

	void whenOver(Runnable action) {
		this.whenOver.add(action);
	}

	void answer(Instant now) {
		this.status = CallStatus.IN_PROGRESS;
		this.answered = now;
		List.copyOf(this.whenAnswered).forEach(Runnable::run);
	}

	void end(CallStatus status, Instant now) {
		this.status = status;
		this.ended = now;
		List.copyOf(this.whenOver).forEach(Runnable::run);
	}

}
