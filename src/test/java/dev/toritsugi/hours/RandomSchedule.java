package dev.toritsugi.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.toritsugi.callcenter.hours.ClosedDates;
import dev.toritsugi.callcenter.hours.HolidayCalendar;
import dev.toritsugi.callcenter.hours.OpenDates;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.hours.WeeklyHours;

/**
 * A random schedule around a day, with hours over midnight and in the hours in which
 * clocks are changed.
 */
final class RandomSchedule {

	private static final List<String> ZONES = List.of("Asia/Tokyo", "Europe/Berlin", "America/New_York",
			"Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu", "UTC");

	private final Random random;

	private final LocalDate around;

	RandomSchedule(Random random, LocalDate around) {
		this.random = random;
		this.around = around;
	}

	Schedule create() {
		List<WeeklyHours> week = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			if (this.random.nextInt(10) < 7) {
				week.add(new WeeklyHours(List.of(day.name()), ranges()));
			}
		}
		return new Schedule("Office", ZoneId.of(ZONES.get(this.random.nextInt(ZONES.size()))),
				this.random.nextBoolean() ? HolidayCalendar.JP : HolidayCalendar.NONE, some(this::dates),
				some(this::dates), week, some(() -> new ClosedDates(dates(), "closed", Map.of())),
				some(() -> new OpenDates(dates(), ranges())), null);
	}

	private <T> List<T> some(java.util.function.Supplier<T> element) {
		List<T> elements = new ArrayList<>();
		while (this.random.nextInt(3) == 0) {
			elements.add(element.get());
		}
		return elements;
	}

	private List<String> ranges() {
		List<String> ranges = new ArrayList<>();
		do {
			ranges.add(range());
		}
		while (this.random.nextInt(3) == 0);
		return ranges;
	}

	private String range() {
		int start = this.random.nextBoolean() ? this.random.nextInt(24 * 4) * 15 : this.random.nextInt(3 * 60);
		int end = (start + 1 + this.random.nextInt(24 * 60 - 1)) % (24 * 60);
		return time(start) + "-" + ((end == 0) ? "24:00" : time(end));
	}

	private static String time(int minutes) {
		return "%02d:%02d".formatted(minutes / 60, minutes % 60);
	}

	private String dates() {
		LocalDate first = this.around.plusDays(this.random.nextInt(9) - 4);
		LocalDate last = first.plusDays(this.random.nextInt(3));
		if (this.random.nextBoolean()) {
			return first + ".." + last;
		}
		return first.toString().substring(5) + ".." + last.toString().substring(5);
	}

}
