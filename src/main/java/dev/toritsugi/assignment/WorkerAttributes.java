package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * What we write beside a worker at Twilio.
 */
final class WorkerAttributes {

	/** Calls missed in a row. */
	static final String MISSED = "missed_calls";

	/** Why they were moved to an activity without calls, for people. */
	static final String REASON = "unavailable_reason";

	private WorkerAttributes() {
	}

	/**
	 * What to write of a call missed.
	 * @param missed how many in a row it makes
	 * @param away whether these are so many that they get no more
	 */
	static Attributes afterMissed(Attributes attributes, int missed, boolean away) {
		return away ? attributes.without(MISSED).with(REASON, missed + " calls missed in a row")
				: attributes.with(MISSED, missed);
	}

}
