package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;

/**
 * Names of the worker attributes in which this server records missed calls.
 */
final class UnavailabilityAttributes {

	/** Attribute with the number of calls that the worker has missed in a row. */
	static final String MISSED = MissedCalls.COUNT;

	/**
	 * Tolerance between the times of this server and Twilio, which truncates times to
	 * seconds.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	private UnavailabilityAttributes() {
	}

	/**
	 * Returns a copy of a worker's attributes that records one more missed call of a
	 * worker who stays available.
	 * @param missed number of calls missed in a row, including the last one
	 * @param now current time by Twilio's clock
	 */
	static Attributes afterMissed(Attributes attributes, int missed, Instant now) {
		return MissedCalls.addTime(withoutReason(attributes).with(MISSED, missed), now);
	}

	/**
	 * Returns a copy of a worker's attributes that contains the reason why this server
	 * has moved the worker away.
	 * @param now current time by Twilio's clock
	 */
	static Attributes afterMove(Attributes attributes, Instant now) {
		return UnavailableReason.of(UnavailableReason.Code.MISSED_CALLS, now)
			.writeTo(MissedCalls.addTime(attributes.without(MISSED), now));
	}

	/** Returns a copy of a worker's attributes without the count and the reason. */
	static Attributes afterAnswer(Attributes attributes) {
		return MissedCalls.removeFrom(withoutReason(attributes));
	}

	static Attributes withoutReason(Attributes attributes) {
		return UnavailableReason.removeFrom(attributes);
	}

	/**
	 * Whether a worker's attributes contain the reason for the worker's current activity.
	 * A reason that is older than the activity is left over from an earlier move.
	 */
	static boolean explainActivity(Worker worker) {
		Attributes attributes = worker.attributes();
		return attributes.text(UnavailableReason.REASON).isPresent()
				&& !isReasonOlderThan(attributes, worker.activitySince());
	}

	/**
	 * Whether the attributes contain a reason that is older than an activity change, so
	 * that it does not explain the new activity. A reason without a time counts as older,
	 * because this server always writes both.
	 * @param change time of the activity change, by Twilio's clock
	 */
	static boolean isReasonOlderThan(Attributes attributes, Instant change) {
		return attributes.text(UnavailableReason.REASON).isPresent() && attributes.moment(UnavailableReason.SINCE)
			.map((since) -> since.isBefore(change.minus(TOLERANCE)))
			.orElse(true);
	}

}
