package dev.toritsugi.sandbox.engine;

import java.time.Instant;

/**
 * A command that the engine runs at a set time.
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
	 * Cancels the timer: the command does not run any more.
	 */
	public void cancel() {
		this.canceled = true;
		this.timers.remove(this);
	}

	Instant due() {
		return this.due;
	}

	/** Orders timers that are due at the same moment: they run as they were set. */
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
