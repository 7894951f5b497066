package dev.toritsugi.sandbox.statistics;

import java.util.LongSummaryStatistics;

/**
 * Average, minimum, maximum and sum of several durations, in whole seconds. All four are
 * 0 if there are no durations.
 */
public record DurationSummary(long avg, long min, long max, long total) {

	static DurationSummary of(LongSummaryStatistics seconds) {
		return (seconds.getCount() == 0) ? new DurationSummary(0, 0, 0, 0) : new DurationSummary(
				Math.round(seconds.getAverage()), seconds.getMin(), seconds.getMax(), seconds.getSum());
	}

}
