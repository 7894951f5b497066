package dev.toritsugi.sandbox.engine;

import java.time.Instant;

/**
 * A command that waits for its time.
 */
public final class Timer {

	private final Instant due;

	private final long number;

	private final Runnable command;

	private final Timers timers;

	private boolean canceled;

	Timer(Instant due, long number, Runnable command, Timers timers) {
		this.due = due;
		this.number = number;
		this.command = command;
		this.timers = timers;
	}

	/**
	 * Makes sure that the command does not run any more.
	 */
	public void cancel() {
		this.canceled = true;
		this.timers.remove(this);
	}

	Instant due() {
		return this.due;
	}

	/** Timers of the same moment run in the order in which they were set. */
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
