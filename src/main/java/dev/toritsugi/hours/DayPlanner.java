package dev.toritsugi.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.hours.ClosedDates;
import dev.toritsugi.callcenter.hours.DateSpan;
import dev.toritsugi.callcenter.hours.HolidayCalendar;
import dev.toritsugi.callcenter.hours.HourRange;
import dev.toritsugi.callcenter.hours.OpenDates;
import dev.toritsugi.callcenter.hours.Schedule;

/**
 * Determines the opening hours of each day from a schedule. Open dates precede closed
 * dates, closed dates precede holidays, and holidays precede the days of the week.
 */
final class DayPlanner {

	private static final ClosedReason OUTSIDE_HOURS = new ClosedReason.OutsideHours();

	private static final DayPlan HOLIDAY = new DayPlan(List.of(), new ClosedReason.Holiday());

	/** Open dates and then closed dates. The first that contains a day applies. */
	private final List<DatedPlan> dated;

	private final boolean japanese;

	private final List<DateSpan> extraHolidays;

	private final List<DateSpan> notAHoliday;

	/** Plans of the days of the week, from Monday to Sunday. */
	private final List<DayPlan> week;

	/** Public holidays of Japan by year, calculated when a year is first needed. */
	private final Map<Integer, NavigableSet<LocalDate>> holidays = new ConcurrentHashMap<>();

	DayPlanner(Schedule schedule) {
		this.dated = Stream
			.concat(schedule.open().stream().map(DatedPlan::of), schedule.closed().stream().map(DatedPlan::of))
			.toList();
		this.japanese = schedule.holidays() == HolidayCalendar.JP;
		this.extraHolidays = schedule.extraHolidays().stream().map(DateSpan::parse).toList();
		this.notAHoliday = schedule.notAHoliday().stream().map(DateSpan::parse).toList();
		this.week = Stream.of(DayOfWeek.values()).map((day) -> ofWeek(schedule, day)).toList();
	}

	private static DayPlan ofWeek(Schedule schedule, DayOfWeek day) {
		return outsideHours(schedule.week()
			.stream()
			.filter((hours) -> hours.daysOfWeek().contains(day))
			.flatMap((hours) -> hours.ranges().stream())
			.toList());
	}

	private static DayPlan outsideHours(List<HourRange> ranges) {
		return new DayPlan(ranges.stream().sorted(Comparator.comparingInt(HourRange::start)).toList(), OUTSIDE_HOURS);
	}

	/** Returns the opening hours of a day. */
	DayPlan of(LocalDate day) {
		for (DatedPlan dates : this.dated) {
			if (dates.span.contains(day)) {
				return dates.plan;
			}
		}
		return isHoliday(day) ? HOLIDAY : this.week.get(day.getDayOfWeek().ordinal());
	}

	private boolean isHoliday(LocalDate day) {
		if (this.notAHoliday.stream().anyMatch((span) -> span.contains(day))) {
			return false;
		}
		return this.extraHolidays.stream().anyMatch((span) -> span.contains(day))
				|| this.japanese && this.holidays.computeIfAbsent(day.getYear(), JapaneseHolidays::of).contains(day);
	}

	private record DatedPlan(DateSpan span, DayPlan plan) {

		static DatedPlan of(OpenDates dates) {
			return new DatedPlan(dates.span(), outsideHours(dates.ranges()));
		}

		static DatedPlan of(ClosedDates dates) {
			return new DatedPlan(dates.span(), new DayPlan(List.of(), new ClosedReason.OnDate(dates)));
		}

	}

}
