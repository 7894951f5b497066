package dev.toritsugi.callcenter.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of wall-clock time that belongs to the day on which it begins. A range whose
 * end is not later than its start ends on the next day: 22:00-02:00 takes four hours.
 *
 * @param start minutes from midnight to the start, from 0 to 1439
 * @param end minutes from the midnight before the start to the end, from 1 to 2878,
 * always greater than {@code start}; the end does not belong to the range
 */
public record HourRange(int start, int end) {

	private static final int DAY = 24 * 60;

	private static final Pattern FORM = Pattern
		.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

	/**
	 * Parses a range.
	 * @param text two times of 24 hours, for example 09:00-12:00, 22:00-02:00 or
	 * 00:00-24:00
	 * @throws IllegalArgumentException if the text has another form, or if both times are
	 * the same
	 */
	public static HourRange parse(String text) {
		Matcher times = FORM.matcher(text);
		if (!times.matches()) {
			throw new IllegalArgumentException("\"" + text + "\" is not a range of hours");
		}
		int start = minutes(times.group(1), times.group(2));
		int end = (times.group(3) != null) ? minutes(times.group(3), times.group(4)) : DAY;
		if (start == end) {
			throw new IllegalArgumentException("\"" + text + "\" has the same start and end");
		}
		return new HourRange(start, (end > start) ? end : end + DAY);
	}

	private static int minutes(String hours, String minutes) {
		return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
	}

	/** Returns the start of the range that belongs to a day. */
	public LocalDateTime startOn(LocalDate day) {
		return day.atStartOfDay().plusMinutes(this.start);
	}

	/** Returns the end of the range that belongs to a day. */
	public LocalDateTime endOn(LocalDate day) {
		return day.atStartOfDay().plusMinutes(this.end);
	}

	/** Whether two ranges of the same day have a minute in common. */
	public boolean overlaps(HourRange other) {
		return this.start < other.end && other.start < this.end;
	}

}
