package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * The worker attributes in which this server records missed calls.
 */
final class MissedCallAttributes {

	/** Number of calls missed in a row. */
	static final String MISSED = "missed_calls";

	/** Text that says why this server moved the worker to an activity without calls. */
	static final String REASON = "unavailable_reason";

	private MissedCallAttributes() {
	}

	/**
	 * Returns a worker's attributes, changed for one more missed call.
	 * @param missed number of calls missed in a row, including the last one
	 * @param away whether the worker is moved to an activity without calls
	 */
	static Attributes afterMissed(Attributes attributes, int missed, boolean away) {
		return away ? attributes.without(MISSED).with(REASON, missed + " calls missed in a row")
				: attributes.with(MISSED, missed);
	}

}
