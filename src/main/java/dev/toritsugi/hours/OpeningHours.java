package dev.toritsugi.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.toritsugi.callcenter.hours.HourRange;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.hours.OpeningState.Closed;
import dev.toritsugi.hours.OpeningState.Open;
import org.jspecify.annotations.Nullable;

/**
 * Calculates from a schedule whether the call centre is open.
 * <p>
 * A range of hours begins when the wall clock of the schedule's zone first shows its
 * start or passes it, and ends when the clock first shows its end or passes it. So a
 * range that ends at 01:30 ends once, even if the clock is then put back to 01:00.
 */
public final class OpeningHours {

	/**
	 * Number of days in which the next opening is searched. A schedule may open only on
	 * 29 February, which can recur after eight years.
	 */
	private static final int SEARCHED_DAYS = 8 * 366 + 1;

	/** Number of days after which the search for the end of an opening stops. */
	private static final int LONGEST_OPENING_DAYS = 366;

	private final Schedule schedule;

	private final ZoneId zone;

	private final ZoneRules rules;

	private final DayPlanner days;

	private volatile @Nullable CurrentState current;

	public OpeningHours(Schedule schedule) {
		this.schedule = schedule;
		this.zone = schedule.zone();
		this.rules = schedule.zone().getRules();
		this.days = new DayPlanner(schedule);
	}

	/** Returns the name of the schedule. */
	public String name() {
		return this.schedule.name();
	}

	/** Returns the time zone of the schedule. */
	public ZoneId zone() {
		return this.zone;
	}

	/** Returns the schedule. */
	public Schedule schedule() {
		return this.schedule;
	}

	/**
	 * Returns whether the call centre is open at a time by its schedule. Keeps the last
	 * state until it can change, so that a phone call needs no search.
	 */
	public OpeningState at(Instant time) {
		CurrentState last = this.current;
		if (last != null && !time.isBefore(last.from) && time.isBefore(last.until)) {
			return last.state;
		}
		OpeningState state = search(time);
		this.current = new CurrentState(state, time, validUntil(state, time));
		return state;
	}

	/**
	 * Returns when a state has to be searched again, because the call centre opens or
	 * closes, or because another day has another reason for being closed.
	 */
	private Instant validUntil(OpeningState state, Instant time) {
		Instant tomorrow = LocalDate.ofInstant(time, this.zone).plusDays(1).atStartOfDay(this.zone).toInstant();
		Instant change = state.nextChange();
		return (change != null && change.isBefore(tomorrow)) ? change : tomorrow;
	}

	/** Returns the state at a time, without keeping it for the next call. */
	OpeningState search(Instant time) {
		LocalDate today = LocalDate.ofInstant(time, this.zone);
		// A range that began yesterday may end today. After the clock was put back across
		// midnight, even a range that began the day before yesterday may not have ended.
		LocalDate first = today.minusDays(2);
		Instant until = null;
		for (int i = 0; i <= SEARCHED_DAYS; i++) {
			for (Period period : periods(first.plusDays(i))) {
				if (until == null && period.start.isAfter(time)) {
					return new Closed(this.days.of(today).otherwise(), period.start);
				}
				if (until != null && period.start.isAfter(until)) {
					return new Open(until);
				}
				if (period.end.isAfter((until != null) ? until : time)) {
					until = period.end;
				}
			}
			if (until != null && i > LONGEST_OPENING_DAYS) {
				return new Open(null);
			}
		}
		return (until != null) ? new Open(until) : new Closed(this.days.of(today).otherwise(), null);
	}

	/** Returns the opening periods that belong to a day, in the order of their starts. */
	private List<Period> periods(LocalDate day) {
		List<Period> periods = new ArrayList<>();
		for (HourRange range : this.days.of(day).ranges()) {
			Period period = new Period(reached(range.startOn(day)), reached(range.endOn(day)));
			if (period.start.isBefore(period.end)) {
				periods.add(period);
			}
		}
		periods.sort(Comparator.comparing(Period::start));
		return periods;
	}

	/** Returns when the wall clock first shows a time or passes it. */
	private Instant reached(LocalDateTime local) {
		ZoneOffsetTransition change = this.rules.getTransition(local);
		if (change == null) {
			return local.toInstant(this.rules.getOffset(local));
		}
		return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
	}

	private record CurrentState(OpeningState state, Instant from, Instant until) {

	}

	private record Period(Instant start, Instant end) {

	}

}
