package dev.toritsugi.sandbox.statistics;

import java.util.LongSummaryStatistics;

/**
 * Average, minimum, maximum and sum of durations, in whole seconds.
 */
public record Durations(long avg, long min, long max, long total) {

	static Durations of(LongSummaryStatistics seconds) {
		return (seconds.getCount() == 0) ? new Durations(0, 0, 0, 0)
				: new Durations(Math.round(seconds.getAverage()), seconds.getMin(), seconds.getMax(), seconds.getSum());
	}

}
