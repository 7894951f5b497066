package dev.toritsugi.sandbox.statistics;

import java.time.Instant;

/**
 * A period of time, with both ends included.
 */
public record StatisticsPeriod(Instant start, Instant end) {

	/**
	 * Whether a time is within the period.
	 */
	public boolean contains(Instant instant) {
		return !instant.isBefore(this.start) && !instant.isAfter(this.end);
	}

}
