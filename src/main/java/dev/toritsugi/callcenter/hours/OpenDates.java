package dev.toritsugi.callcenter.hours;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * Days on which the call centre is open at other hours than usual, for example on a
 * holiday.
 *
 * @param dates A date or a span of dates: 2026-11-23, 2026-12-29..2027-01-03, or
 * 12-29..01-03, which recurs each year.
 * @param hours Ranges of wall-clock time in which the call centre is open on these days.
 */
public record OpenDates(@DateSpanText String dates, @NotEmpty(
		message = "at least one range of hours, as in 10:00-15:00; a closed day belongs below closed") List<@HourRangeText String> hours) {

	/** Returns the days. */
	public DateSpan span() {
		return DateSpan.parse(this.dates);
	}

	/** Returns the ranges of wall-clock time. */
	public List<HourRange> ranges() {
		return this.hours.stream().map(HourRange::parse).toList();
	}

}
