package dev.toritsugi.callcenter.hours;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;

/**
 * Hours of one or more days of the week.
 *
 * @param days Days of the week, by the first three letters of their English names or in
 * full, in upper or lower case, for example MON.
 * @param open Ranges of wall-clock time in which the call centre is open on these days.
 */
public record WeeklyHours(
		@NotEmpty(message = WeeklyHours.DAYS) List<@Pattern(
				regexp = "(?i)(mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)",
				message = WeeklyHours.DAYS) String> days,
		@NotEmpty(
				message = "at least one range of hours, as in 09:00-12:00; days without hours are left out") List<@HourRangeText String> open) {

	static final String DAYS = "days of the week, as in [MON, TUE]";

	/** Returns the days of the week. */
	public Set<DayOfWeek> daysOfWeek() {
		return this.days.stream().map(WeeklyHours::day).collect(Collectors.toUnmodifiableSet());
	}

	private static DayOfWeek day(String name) {
		String prefix = name.substring(0, 3).toUpperCase(Locale.ROOT);
		return List.of(DayOfWeek.values())
			.stream()
			.filter((day) -> day.name().startsWith(prefix))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a day of the week"));
	}

	/** Returns the ranges of wall-clock time. */
	public List<HourRange> ranges() {
		return this.open.stream().map(HourRange::parse).toList();
	}

}
