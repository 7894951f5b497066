package dev.toritsugi.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.hours.ClosedDates;
import dev.toritsugi.callcenter.hours.DateSpan;
import dev.toritsugi.callcenter.hours.HolidayCalendar;
import dev.toritsugi.callcenter.hours.OpenDates;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.hours.WeeklyHours;

/**
 * Watches the wall clock of a schedule's zone minute by minute, and notes in each minute
 * whether the schedule is open. It knows nothing of time zones but what the clock shows.
 */
final class MinuteByMinute {

	private final Schedule schedule;

	private final List<Boolean> open = new ArrayList<>();

	private final Instant first;

	private final Map<LocalDate, List<String>> rangesByDay = new HashMap<>();

	MinuteByMinute(Schedule schedule, Instant first, int minutes) {
		this.schedule = schedule;
		this.first = first;
		LocalDateTime latest = LocalDateTime.MIN;
		// Two days before, so that ranges over midnight are known at the first minute.
		for (int minute = -2 * 24 * 60; minute < minutes; minute++) {
			LocalDateTime shown = ZonedDateTime.ofInstant(first.plusSeconds(60L * minute), schedule.zone())
				.toLocalDateTime();
			latest = shown.isAfter(latest) ? shown : latest;
			if (minute >= 0) {
				this.open.add(isOpen(latest));
			}
		}
	}

	boolean isOpen(int minute) {
		return this.open.get(minute);
	}

	Instant at(int minute) {
		return this.first.plusSeconds(60L * minute);
	}

	/** Returns the first minute after another one that differs from it, or -1. */
	int change(int minute) {
		for (int next = minute + 1; next < this.open.size(); next++) {
			if (!this.open.get(next).equals(this.open.get(minute))) {
				return next;
			}
		}
		return -1;
	}

	private boolean isOpen(LocalDateTime clock) {
		for (int before = 0; before <= 1; before++) {
			LocalDate day = clock.toLocalDate().minusDays(before);
			int minute = clock.getHour() * 60 + clock.getMinute() + before * 24 * 60;
			if (this.rangesByDay.computeIfAbsent(day, this::ranges)
				.stream()
				.anyMatch((range) -> contains(range, minute))) {
				return true;
			}
		}
		return false;
	}

	private static boolean contains(String range, int minute) {
		int start = Integer.parseInt(range.substring(0, 2)) * 60 + Integer.parseInt(range.substring(3, 5));
		int end = Integer.parseInt(range.substring(6, 8)) * 60 + Integer.parseInt(range.substring(9, 11));
		return minute >= start && minute < ((end <= start) ? end + 24 * 60 : end);
	}

	private List<String> ranges(LocalDate day) {
		for (OpenDates dates : this.schedule.open()) {
			if (dates.span().contains(day)) {
				return dates.hours();
			}
		}
		for (ClosedDates dates : this.schedule.closed()) {
			if (dates.span().contains(day)) {
				return List.of();
			}
		}
		boolean holiday = this.schedule.extraHolidays()
			.stream()
			.anyMatch((dates) -> DateSpan.parse(dates).contains(day))
				|| this.schedule.holidays() == HolidayCalendar.JP && JapaneseHolidays.of(day.getYear()).contains(day);
		if (holiday && this.schedule.notAHoliday().stream().noneMatch((dates) -> DateSpan.parse(dates).contains(day))) {
			return List.of();
		}
		List<String> ranges = new ArrayList<>();
		for (WeeklyHours hours : this.schedule.week()) {
			if (hours.daysOfWeek().contains(day.getDayOfWeek())) {
				ranges.addAll(hours.open());
			}
		}
		return ranges;
	}

}
