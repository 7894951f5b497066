package dev.toritsugi.sandbox.engine;

import java.time.Instant;

/**
 * A command that the engine runs at a given time on the sandbox's clock.
 */
public final class Timer {

	private final Instant due;

	private final long number;

	private final Runnable command;

	private final TimerQueue timers;

	private boolean canceled;

	Timer(Instant due, long number, Runnable command, TimerQueue timers) {
		this.due = due;
		this.number = number;
		this.command = command;
		this.timers = timers;
	}

	/**
	 * Cancels the timer, so that its command does not run.
	 */
	public void cancel() {
		this.canceled = true;
		this.timers.remove(this);
	}

	Instant due() {
		return this.due;
	}

	/**
	 * Returns this timer's sequence number. Timers that are due at the same time run in
	 * the order of these numbers, which is the order of their creation.
	 */
	long number() {
		return this.number;
	}

	void fire() {
		if (!this.canceled) {
			this.canceled = true;
			this.command.run();
		}
	}

}
