package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * Attributes that this server writes on a worker about missed calls.
 */
final class MissedCallAttributes {

	/** Number of calls missed in a row. */
	static final String MISSED = "missed_calls";

	/** Why the worker was moved to an activity without calls, in words for a reader. */
	static final String REASON = "unavailable_reason";

	private MissedCallAttributes() {
	}

	/**
	 * The attributes after a missed call.
	 * @param missed number of calls missed in a row, this one included
	 * @param away whether the worker is moved to an activity without calls
	 */
	static Attributes afterMissed(Attributes attributes, int missed, boolean away) {
		return away ? attributes.without(MISSED).with(REASON, missed + " calls missed in a row")
				: attributes.with(MISSED, missed);
	}

}
