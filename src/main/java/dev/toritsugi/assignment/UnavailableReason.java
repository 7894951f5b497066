package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Why a worker was moved to an activity without calls, from the worker's attributes. The
 * reason holds until the worker's activity changes again.
 *
 * @param code kind of reason
 * @param since when the reason was written, by Twilio's clock, or null if it is unknown
 * @param by name of the supervisor who moved the worker, or null
 * @param activityBefore SID of the activity that the worker had before, or null
 */
public record UnavailableReason(Code code, @Nullable Instant since, @Nullable String by,
		@Nullable String activityBefore) {

	/**
	 * Time after a move within which a page that is reachable again gets the worker's
	 * earlier activity back.
	 */
	public static final Duration RETURN_TIME = Duration.ofMinutes(2);

	/** Twilio truncates the time of an activity change to seconds. */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	/** Attribute with {@link Code#code()}. */
	static final String REASON = "unavailable_reason";

	/** Attribute with the time in ISO 8601 format, by Twilio's clock. */
	static final String SINCE = "unavailable_since";

	private static final String BY = "unavailable_by";

	private static final String ACTIVITY_BEFORE = "activity_before";

	/** Creates a reason without supervisor and earlier activity. */
	public static UnavailableReason of(Code code, Instant since) {
		return new UnavailableReason(code, since, null, null);
	}

	/** Reads the reason from a worker's attributes. Returns empty without a reason. */
	public static Optional<UnavailableReason> of(Attributes worker) {
		return worker.text(REASON)
			.map((code) -> new UnavailableReason(Code.of(code), worker.moment(SINCE).orElse(null),
					worker.text(BY).orElse(null), worker.text(ACTIVITY_BEFORE).orElse(null)));
	}

	/** Returns a copy of a worker's attributes with this reason. */
	public Attributes writeTo(Attributes worker) {
		Attributes written = removeFrom(worker).with(REASON, this.code.code());
		written = (this.since != null) ? written.with(SINCE, this.since.toString()) : written;
		written = (this.by != null) ? written.with(BY, this.by) : written;
		return (this.activityBefore != null) ? written.with(ACTIVITY_BEFORE, this.activityBefore) : written;
	}

	/** Returns a copy of a worker's attributes without a reason. */
	public static Attributes removeFrom(Attributes worker) {
		return worker.without(REASON).without(SINCE).without(BY).without(ACTIVITY_BEFORE);
	}

	/**
	 * Whether this reason explains the worker's current activity. A reason that is older
	 * than the activity is left over from an earlier move.
	 */
	public boolean explains(Worker worker) {
		return this.since != null && !this.since.isBefore(worker.activitySince().minus(TOLERANCE));
	}

	/**
	 * Returns the time until which the earlier activity is restored if the page is
	 * reachable again, or empty if this reason allows no return.
	 */
	public Optional<Instant> returnUntil() {
		return (this.code.isPresence() && this.since != null && this.activityBefore != null)
				? Optional.of(this.since.plus(RETURN_TIME)) : Optional.empty();
	}

	/**
	 * Kind of reason.
	 */
	public enum Code {

		/** The worker has missed several calls in a row. */
		MISSED_CALLS,
		/** The operator's page does not answer, or its phone was not reachable. */
		PAGE_UNREACHABLE,
		/** The operator's page has no microphone. */
		NO_MICROPHONE,
		/** The phone in the operator's page is not registered with Twilio. */
		PHONE_NOT_REGISTERED,
		/** A supervisor has moved the worker. */
		SUPERVISOR,
		/** The worker has declined a call that no other worker could take. */
		DECLINED_ALONE,
		/** The operator has not listened to a message that was offered. */
		MESSAGE_UNPLAYED,
		/** A text that another program or an older version of this server has written. */
		OTHER;

		static Code of(String code) {
			return Stream.of(values()).filter((each) -> each.code().equals(code)).findFirst().orElse(OTHER);
		}

		/**
		 * Returns the value of the worker attribute, for example {@code missed-calls}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/** Whether the state of the operator's page is the reason. */
		public boolean isPresence() {
			return this == PAGE_UNREACHABLE || this == NO_MICROPHONE || this == PHONE_NOT_REGISTERED;
		}

	}

}
