package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Orders the states of one worker or task. A state comes from a read, whose date Twilio
 * truncates to seconds, or from an event, whose time has milliseconds.
 *
 * @param at date of the last update, or time of the event, by Twilio's clock
 * @param event whether the state comes from an event
 * @param version version of the worker or task according to the event, or 0 if unknown;
 * not every change of a task's status changes the version
 * @param observed value of {@link System#nanoTime()} at the beginning of the read or at
 * the arrival of the event
 */
record Stamp(Instant at, boolean event, long version, long observed) {

	/**
	 * An event's time may differ slightly from the date of the update that caused it.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	static Stamp ofRead(Instant updated, long begun) {
		return new Stamp(updated, false, 0, begun);
	}

	static Stamp ofEvent(Instant at, long version, long arrived) {
		return new Stamp(at, true, version, arrived);
	}

	/** Whether this state was observed after another one. */
	boolean isObservedAfter(Stamp other) {
		return this.observed - other.observed > 0;
	}

	/** Compares this state with the known state of the same worker or task. */
	Order comparedTo(Stamp known) {
		if (this.event) {
			return known.event ? eventAfterEvent(known) : eventAfterRead(known);
		}
		return known.event ? readAfterEvent(known)
				: order(this.at.equals(known.at) ? this.observed - known.observed >= 0 : this.at.isAfter(known.at));
	}

	private Order eventAfterEvent(Stamp known) {
		if (this.version > 0 && known.version > 0 && this.version != known.version) {
			return order(this.version > known.version);
		}
		return this.at.equals(known.at) ? Order.UNKNOWN : order(this.at.isAfter(known.at));
	}

	private Order eventAfterRead(Stamp read) {
		Instant second = this.at.truncatedTo(ChronoUnit.SECONDS);
		return second.equals(read.at) ? Order.UNKNOWN : order(second.isAfter(read.at));
	}

	private Order readAfterEvent(Stamp known) {
		if (this.at.isAfter(known.at)) {
			return Order.NEWER;
		}
		boolean older = this.at.isBefore(known.at.truncatedTo(ChronoUnit.SECONDS).minus(TOLERANCE));
		return order(!older && isObservedAfter(known));
	}

	private static Order order(boolean newer) {
		return newer ? Order.NEWER : Order.OLDER;
	}

	/** Result of a comparison. */
	enum Order {

		/** The state replaces the known state, or is equal to it. */
		NEWER,
		/** The state is ignored. */
		OLDER,
		/**
		 * Both states are from the same moment, so that only another read can tell the
		 * order.
		 */
		UNKNOWN

	}

}
