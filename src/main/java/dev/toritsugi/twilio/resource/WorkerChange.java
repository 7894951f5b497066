package dev.toritsugi.twilio.resource;

import org.jspecify.annotations.Nullable;

/**
 * A change of a worker's activity, of its attributes, or of both in one request.
 *
 * @param activitySid SID of the new activity, WA and 32 hex digits, or null to keep the
 * activity
 * @param attributes all attributes of the worker after the change
 * @param ringingCalls what happens to the worker's pending reservations
 */
public record WorkerChange(@Nullable String activitySid, Attributes attributes, RingingCalls ringingCalls) {

	/** Creates a change of the attributes only. */
	public static WorkerChange of(Attributes attributes) {
		return new WorkerChange(null, attributes, RingingCalls.KEPT);
	}

	/** Creates a change of the activity and the attributes. */
	public static WorkerChange of(String activitySid, Attributes attributes) {
		return new WorkerChange(activitySid, attributes, RingingCalls.KEPT);
	}

	/**
	 * Creates a change to an activity without calls. TaskRouter offers the worker's
	 * pending reservations to other workers.
	 * @param activitySid SID of an unavailable activity, WA and 32 hex digits
	 */
	public static WorkerChange moveOff(String activitySid, Attributes attributes) {
		return new WorkerChange(activitySid, attributes, RingingCalls.OFFERED_TO_OTHERS);
	}

	/** Returns a copy with other attributes. */
	public WorkerChange with(Attributes other) {
		return new WorkerChange(this.activitySid, other, this.ringingCalls);
	}

	/**
	 * What happens to the calls that ring at a worker whose activity changes.
	 */
	public enum RingingCalls {

		/** The calls ring on. */
		KEPT,
		/**
		 * TaskRouter rejects the pending reservations and offers the calls to other
		 * workers. Twilio accepts this for unavailable activities only.
		 */
		OFFERED_TO_OTHERS

	}

}
