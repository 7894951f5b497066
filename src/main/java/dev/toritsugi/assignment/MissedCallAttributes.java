package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * Names of the worker attributes in which this server records missed calls.
 */
final class MissedCallAttributes {

	/** Attribute with the number of calls that the worker has missed in a row. */
	static final String MISSED = "missed_calls";

	/**
	 * Attribute with a text that says why this server moved the worker to an activity
	 * without calls. It holds until the worker's activity changes again.
	 */
	static final String REASON = "unavailable_reason";

	private static final int MOST = 999_999;

	/**
	 * Attribute with the time when {@link #REASON} was written, in ISO 8601 format, by
	 * Twilio's clock.
	 */
	static final String REASON_SINCE = "unavailable_since";

	/**
	 * Tolerance between the times of this server and Twilio, which truncates times to
	 * seconds.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

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
	 * Returns a copy of a worker's attributes that records one more missed call of a
	 * worker who stays available.
	 * @param missed number of calls missed in a row, including the last one
	 */
	static Attributes afterMissed(Attributes attributes, int missed) {
		return withoutReason(attributes).with(MISSED, missed);
	}

	/**
	 * Returns a copy of a worker's attributes that contains the reason why this server
	 * has moved the worker away.
	 * @param missed number of calls missed in a row, including the last one
	 * @param now current time by Twilio's clock
	 */
	static Attributes afterMove(Attributes attributes, int missed, Instant now) {
		return attributes.without(MISSED)
			.with(REASON, missed + " calls missed in a row")
			.with(REASON_SINCE, now.toString());
	}

	/** Returns a copy of a worker's attributes without the count and the reason. */
	static Attributes afterAnswer(Attributes attributes) {
		return withoutReason(attributes).without(MISSED);
	}

	static Attributes withoutReason(Attributes attributes) {
		return attributes.without(REASON).without(REASON_SINCE);
	}

	/**
	 * Whether the attributes contain a reason that is older than an activity change, so
	 * that it does not explain the new activity. A reason without a time counts as older,
	 * because this server always writes both.
	 * @param change time of the activity change, by Twilio's clock
	 */
	static boolean isReasonOlderThan(Attributes attributes, Instant change) {
		return attributes.text(REASON).isPresent()
				&& attributes.moment(REASON_SINCE).map((since) -> since.isBefore(change.minus(TOLERANCE))).orElse(true);
	}

}
