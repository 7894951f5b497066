package dev.toritsugi.twilio.rest;

import java.time.Duration;

/**
 * The time by which an operation and all its requests to Twilio have to end. A deadline
 * uses the monotonic clock, so that a correction of the wall clock does not change it.
 */
public final class Deadline {

	private final long nanoTime;

	private Deadline(long nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Returns a deadline that is reached when the given duration has elapsed.
	 */
	public static Deadline in(Duration duration) {
		return since(System.nanoTime(), duration);
	}

	/**
	 * Returns a deadline that is reached after a duration from an earlier moment.
	 * @param start value of {@link System#nanoTime()} at the earlier moment
	 */
	public static Deadline since(long start, Duration duration) {
		return new Deadline(start + duration.toNanos());
	}

	/**
	 * Returns the time until the deadline, or zero if the deadline has passed.
	 */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.nanoTime - System.nanoTime()));
	}

}
