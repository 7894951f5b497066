package dev.toritsugi.twilio.rest;

import java.time.Duration;

/**
 * The time by which an operation has to end, with all its requests to Twilio. Uses the
 * monotonic clock, so that a correction of the wall clock does not change it.
 */
public final class Deadline {

	private final long nanoTime;

	private Deadline(long nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * A deadline after a duration from now.
	 */
	public static Deadline in(Duration duration) {
		return new Deadline(System.nanoTime() + duration.toNanos());
	}

	/**
	 * The time left until the deadline, never negative.
	 */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.nanoTime - System.nanoTime()));
	}

}
