package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs the engine's timers in the order of their due times, either when they become due
 * or while the clock is advanced.
 */
final class TimerRunner {

	private final TimerQueue timers = new TimerQueue();

	/** Makes threads that advance the clock wait for each other. */
	private final ReentrantLock advance = new ReentrantLock(true);

	private final EngineClock clock;

	private final CommandLock lock;

	private final Consumer<Runnable> commands;

	private boolean advancing;

	private boolean closed;

	/**
	 * @param commands consumer that runs a command in the engine and logs the command's
	 * exception
	 */
	TimerRunner(EngineClock clock, CommandLock lock, Consumer<Runnable> commands) {
		this.clock = clock;
		this.lock = lock;
		this.commands = commands;
	}

	/** Sets a timer. Must be called within a command. */
	Timer add(Duration delay, Runnable command) {
		Timer timer = this.timers.add(this.clock.instant().plus(delay), command);
		this.lock.signal();
		return timer;
	}

	/**
	 * Advances the clock from one due time to the next, and runs the timers.
	 * @param pause action that waits, before the first step and after each step, until
	 * the effects of the timer have occurred
	 */
	void advance(Duration duration, Pause pause) throws InterruptedException {
		this.advance.lockInterruptibly();
		try {
			this.lock.run(() -> this.advancing = true);
			pause.await();
			Instant end = this.clock.instant().plus(duration);
			for (Timer timer = due(end); timer != null; timer = due(end)) {
				this.clock.moveTo(timer.due());
				this.commands.accept(timer::fire);
				pause.await();
			}
			this.clock.moveTo(end);
		}
		finally {
			this.lock.run(() -> {
				this.advancing = false;
				this.lock.signal();
			});
			this.advance.unlock();
		}
	}

	/**
	 * Runs timers on the calling thread as they become due. Returns when this runner is
	 * closed.
	 */
	void run() throws InterruptedException {
		for (Timer timer = awaitDue(); timer != null; timer = awaitDue()) {
			this.commands.accept(timer::fire);
		}
	}

	/** Removes all timers. Must be called within a command. */
	void close() {
		this.closed = true;
		this.timers.clear();
		this.lock.signal();
	}

	private @Nullable Timer due(Instant until) {
		return this.lock.run(() -> this.timers.poll(until));
	}

	private @Nullable Timer awaitDue() throws InterruptedException {
		return this.lock.await(() -> this.advancing ? null : this.timers.poll(this.clock.instant()),
				() -> this.timers.untilNext(this.clock.instant(), this.advancing || this.clock.stands()).toNanos(),
				() -> this.closed);
	}

	/** Waits until the effects of a timer have occurred. */
	@FunctionalInterface
	interface Pause {

		void await() throws InterruptedException;

	}

}
