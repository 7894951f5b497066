package dev.toritsugi.twilio.rest;

import java.time.Duration;

/**
 * The moment by which an operation has to be over, however many requests to Twilio it
 * needs. Measured on the monotonic clock, so that a correction of the wall clock neither
 * cuts it short nor prolongs it.
 */
public final class Deadline {

	private final long nanoTime;

	private Deadline(long nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * A deadline that long from now.
	 */
	public static Deadline in(Duration duration) {
		return new Deadline(System.nanoTime() + duration.toNanos());
	}

	/**
	 * What is left, never negative.
	 */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.nanoTime - System.nanoTime()));
	}

}
