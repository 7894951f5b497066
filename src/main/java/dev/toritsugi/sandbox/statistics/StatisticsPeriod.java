package dev.toritsugi.sandbox.statistics;

import java.time.Instant;

/**
 * The period that statistics cover, including its start and its end.
 */
public record StatisticsPeriod(Instant start, Instant end) {

	/**
	 * Whether a point in time lies in the period.
	 */
	public boolean contains(Instant instant) {
		return !instant.isBefore(this.start) && !instant.isAfter(this.end);
	}

}
