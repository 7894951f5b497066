package dev.toritsugi.provisioning.doctor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.hours.ClosedDates;
import dev.toritsugi.callcenter.hours.DateSpan;
import dev.toritsugi.callcenter.hours.OpenDates;
import dev.toritsugi.callcenter.hours.Schedule;

/**
 * Checks that the dates of a schedule that have a year are not all past. They are usually
 * entered once a year. On the next company holiday, callers would wait although no
 * operator works.
 */
class PastDatesCheck implements DoctorCheck {

	private final InstantSource clock;

	PastDatesCheck(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public List<Finding> findings(DoctorContext context) {
		return context.center().schedules().stream().flatMap((schedule) -> finding(schedule).stream()).toList();
	}

	private Optional<Finding> finding(Schedule schedule) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), schedule.zone());
		return dates(schedule).filter(DateSpan.OneYear.class::isInstance)
			.map((span) -> ((DateSpan.OneYear) span).last())
			.max(Comparator.naturalOrder())
			.filter((last) -> last.isBefore(today))
			.map((last) -> Finding.warning(
					"The last date of schedule %s, %s, is past.".formatted(schedule.name(), last),
					"Days off that are not entered are open: callers wait, and no operator is at work.",
					"Enter the next dates below call-center.schedules, or dates without a year such as 12-29..01-03, "
							+ "and restart the server."));
	}

	private static Stream<DateSpan> dates(Schedule schedule) {
		return Stream
			.of(schedule.closed().stream().map(ClosedDates::span), schedule.open().stream().map(OpenDates::span),
					schedule.extraHolidays().stream().map(DateSpan::parse),
					schedule.notAHoliday().stream().map(DateSpan::parse))
			.flatMap((spans) -> spans);
	}

}
