package dev.toritsugi.callcenter.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.function.Function;

/**
 * One day or several consecutive days, either of one year or of each year.
 */
public sealed interface DateSpan {

	/**
	 * Parses a span.
	 * @param text a date or two dates separated by two dots: 2026-11-23,
	 * 2026-12-29..2027-01-03, 12-25, or 12-29..01-03, which recur each year
	 * @throws IllegalArgumentException if the text has another form or contains a date
	 * that does not exist, or if the first date of a span of one year is after the last
	 */
	static DateSpan parse(String text) {
		String[] ends = text.split("\\.\\.", -1);
		try {
			if (ends.length > 2) {
				throw new IllegalArgumentException("\"" + text + "\" has more than two dates");
			}
			String first = ends[0];
			String last = ends[ends.length - 1];
			return (first.length() > 5 || last.length() > 5) ? ofDates(text, first, last)
					: new EachYear(monthDay(first), monthDay(last));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("\"" + text + "\" is not a date or a span of dates", ex);
		}
	}

	private static DateSpan ofDates(String text, String first, String last) {
		OneYear dates = new OneYear(date(first), date(last));
		if (dates.first.isAfter(dates.last)) {
			throw new IllegalArgumentException("\"" + text + "\" ends before it begins");
		}
		return dates;
	}

	private static LocalDate date(String text) {
		return strict("uuuu-MM-dd", LocalDate::from).apply(text);
	}

	private static MonthDay monthDay(String text) {
		return strict("MM-dd", MonthDay::from).apply(text);
	}

	private static <T> Function<String, T> strict(String pattern, TemporalQuery<T> query) {
		DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
		return (text) -> format.parse(text, query);
	}

	/** Whether a day belongs to the span. */
	boolean contains(LocalDate day);

	/**
	 * Consecutive days that do not recur.
	 *
	 * @param first first day
	 * @param last last day, not before the first day
	 */
	record OneYear(LocalDate first, LocalDate last) implements DateSpan {

		@Override
		public boolean contains(LocalDate day) {
			return !day.isBefore(this.first) && !day.isAfter(this.last);
		}

	}

	/**
	 * Consecutive days that recur each year. If the last day is before the first day, the
	 * span includes the turn of the year. 29 February exists in leap years only.
	 *
	 * @param first first day
	 * @param last last day
	 */
	record EachYear(MonthDay first, MonthDay last) implements DateSpan {

		@Override
		public boolean contains(LocalDate day) {
			MonthDay date = MonthDay.from(day);
			boolean begun = !date.isBefore(this.first);
			boolean over = date.isAfter(this.last);
			return this.last.isBefore(this.first) ? begun || !over : begun && !over;
		}

	}

}
