package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * Names of the worker attributes in which this server records missed calls.
 */
final class MissedCallAttributes {

	/** Attribute with the number of calls that the worker has missed in a row. */
	static final String MISSED = "missed_calls";

	/**
	 * Attribute with a text that says why this server moved the worker to an activity
	 * without calls.
	 */
	static final String REASON = "unavailable_reason";

	private static final int MOST = 999_999;

	private MissedCallAttributes() {
	}

	/**
	 * Returns the number of calls that a worker has missed in a row. A negative or very
	 * large number is replaced by the nearest valid number, because any program can write
	 * attributes.
	 */
	static int missed(Attributes attributes) {
		return Math.max(0, Math.min(MOST, attributes.number(MISSED).orElse(0)));
	}

	/**
	 * Returns a copy of a worker's attributes that records one more missed call.
	 * @param missed number of calls missed in a row, including the last one
	 * @param away whether this server moves the worker to an activity without calls
	 */
	static Attributes afterMissed(Attributes attributes, int missed, boolean away) {
		return away ? attributes.without(MISSED).with(REASON, missed + " calls missed in a row")
				: attributes.with(MISSED, missed);
	}

}
