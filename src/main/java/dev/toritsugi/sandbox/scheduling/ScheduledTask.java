package dev.toritsugi.sandbox.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * A task that is due at a time on the sandbox's clock.
 */
final class ScheduledTask extends FutureTask<@Nullable Object> implements ScheduledFuture<@Nullable Object> {

	private final Instant due;

	private final Clock clock;

	private final Consumer<ScheduledTask> onCancel;

	private @Nullable Timer timer;

	/**
	 * @param onCancel receives this task when it is canceled
	 */
	ScheduledTask(Runnable work, Instant due, Clock clock, Consumer<ScheduledTask> onCancel) {
		super(work, null);
		this.due = due;
		this.clock = clock;
		this.onCancel = onCancel;
	}

	Instant due() {
		return this.due;
	}

	/** Sets the timer that starts this task. Must be called within an engine command. */
	void startBy(Timer timer) {
		this.timer = timer;
	}

	/**
	 * Cancels the timer that starts this task. Must be called within an engine command.
	 */
	void cancelTimer() {
		if (this.timer != null) {
			this.timer.cancel();
		}
	}

	@Override
	protected void done() {
		if (isCancelled()) {
			this.onCancel.accept(this);
		}
	}

	@Override
	public long getDelay(TimeUnit unit) {
		return unit.convert(Duration.between(this.clock.instant(), this.due));
	}

	@Override
	public int compareTo(Delayed other) {
		return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
	}

}
