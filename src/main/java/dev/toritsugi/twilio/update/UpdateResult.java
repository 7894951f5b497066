package dev.toritsugi.twilio.update;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Result of an update in the version that was read.
 *
 * @param <R> type of the plan's result
 * @param outcome whether the plan was carried out, or why not
 * @param result the plan's result, or null if the plan was not carried out
 */
public record UpdateResult<R>(Outcome outcome, @Nullable R result) {

	static <R> UpdateResult<R> done(R result) {
		return new UpdateResult<>(Outcome.DONE, result);
	}

	static <R> UpdateResult<R> failed(Outcome outcome) {
		return new UpdateResult<>(outcome, null);
	}

	/** Returns the plan's result, or empty if the plan was not carried out. */
	public Optional<R> value() {
		return Optional.ofNullable(this.result);
	}

	/**
	 * Whether the plan was carried out, or why not.
	 */
	public enum Outcome {

		/** The resource is as the plan requires. */
		DONE,
		/** The attributes would be longer than Twilio accepts, and are unchanged. */
		ATTRIBUTES_TOO_LONG,
		/** The resource has changed before each attempt. */
		UNSETTLED

	}

}
