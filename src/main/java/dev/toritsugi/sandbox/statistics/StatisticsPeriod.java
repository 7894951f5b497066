package dev.toritsugi.sandbox.statistics;

import java.time.Instant;

/**
 * A period of time that includes its start and end.
 */
public record StatisticsPeriod(Instant start, Instant end) {

	/**
	 * Whether the period includes a time.
	 */
	public boolean contains(Instant instant) {
		return !instant.isBefore(this.start) && !instant.isAfter(this.end);
	}

}
