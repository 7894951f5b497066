package dev.toritsugi.assignment;

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

}
