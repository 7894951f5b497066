package dev.toritsugi.sandbox.statistics;

import java.time.Instant;

/**
 * A time from which something is told to another, both included.
 */
public record Window(Instant start, Instant end) {

	/**
	 * Whether a moment is within.
	 */
	public boolean contains(Instant instant) {
		return !instant.isBefore(this.start) && !instant.isAfter(this.end);
	}

}
