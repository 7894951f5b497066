package dev.toritsugi.hours;

import dev.toritsugi.callcenter.hours.ClosedDates;

/**
 * Reason why the call centre is closed.
 */
public sealed interface ClosedReason {

	/**
	 * The day is one of the closed dates of the schedule.
	 *
	 * @param dates the setting that contains the day
	 */
	record OnDate(ClosedDates dates) implements ClosedReason {

	}

	/** The day is a public holiday. */
	record Holiday() implements ClosedReason {

	}

	/** A supervisor has closed the call centre. */
	record Manual() implements ClosedReason {

	}

	/** The day has opening hours at other times, or no opening hours at all. */
	record OutsideHours() implements ClosedReason {

	}

}
