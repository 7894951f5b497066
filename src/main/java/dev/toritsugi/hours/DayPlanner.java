package dev.toritsugi.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.callcenter.hours.ClosedDates;
import dev.toritsugi.callcenter.hours.DateSpan;
import dev.toritsugi.callcenter.hours.HolidayCalendar;
import dev.toritsugi.callcenter.hours.HourRange;
import dev.toritsugi.callcenter.hours.OpenDates;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.hours.WeeklyHours;

/**
 * Decides for each day when a call centre opens. The order is: open dates, closed dates,
 * holidays, day of the week.
 */
final class DayPlanner {

	private static final ClosedReason OUTSIDE_HOURS = new ClosedReason.OutsideHours();

	private static final DayPlan HOLIDAY = new DayPlan(List.of(), new ClosedReason.Holiday());

	private final List<OpenDay> open;

	private final List<ClosedDay> closed;

	private final boolean japanese;

	private final List<DateSpan> extraHolidays;

	private final List<DateSpan> notAHoliday;

	private final Map<DayOfWeek, DayPlan> week = new EnumMap<>(DayOfWeek.class);

	private final Map<Integer, NavigableSet<LocalDate>> holidays = new ConcurrentHashMap<>();

	DayPlanner(Schedule schedule) {
		this.open = schedule.open().stream().map(OpenDay::new).toList();
		this.closed = schedule.closed().stream().map(ClosedDay::new).toList();
		this.japanese = schedule.holidays() == HolidayCalendar.JP;
		this.extraHolidays = schedule.extraHolidays().stream().map(DateSpan::parse).toList();
		this.notAHoliday = schedule.notAHoliday().stream().map(DateSpan::parse).toList();
		for (DayOfWeek day : DayOfWeek.values()) {
			List<HourRange> ranges = new ArrayList<>();
			schedule.week()
				.stream()
				.filter((hours) -> hours.daysOfWeek().contains(day))
				.map(WeeklyHours::ranges)
				.forEach(ranges::addAll);
			this.week.put(day, outsideHours(ranges));
		}
	}

	private static DayPlan outsideHours(List<HourRange> ranges) {
		return new DayPlan(ranges.stream().sorted(Comparator.comparingInt(HourRange::start)).toList(), OUTSIDE_HOURS);
	}

	DayPlan of(LocalDate day) {
		for (OpenDay dates : this.open) {
			if (dates.span.contains(day)) {
				return dates.plan;
			}
		}
		for (ClosedDay dates : this.closed) {
			if (dates.span.contains(day)) {
				return dates.plan;
			}
		}
		return isHoliday(day) ? HOLIDAY : this.week.getOrDefault(day.getDayOfWeek(), HOLIDAY);
	}

	private boolean isHoliday(LocalDate day) {
		if (this.notAHoliday.stream().anyMatch((span) -> span.contains(day))) {
			return false;
		}
		return this.extraHolidays.stream().anyMatch((span) -> span.contains(day))
				|| this.japanese && this.holidays.computeIfAbsent(day.getYear(), JapaneseHolidays::of).contains(day);
	}

	private record OpenDay(DateSpan span, DayPlan plan) {

		OpenDay(OpenDates dates) {
			this(dates.span(), outsideHours(dates.ranges()));
		}

	}

	private record ClosedDay(DateSpan span, DayPlan plan) {

		ClosedDay(ClosedDates dates) {
			this(dates.span(), new DayPlan(List.of(), new ClosedReason.OnDate(dates)));
		}

	}

}
