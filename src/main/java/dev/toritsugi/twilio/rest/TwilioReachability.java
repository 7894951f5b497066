package dev.toritsugi.twilio.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Records when a request of this replica last got no usable response from Twilio. A
 * response with status 429 (rate limit) is usable.
 */
public final class TwilioReachability {

	private final InstantSource time;

	private volatile @Nullable Instant failure;

	/**
	 * Creates a record that contains no failure.
	 * @param time clock of the background scheduler
	 */
	public TwilioReachability(InstantSource time) {
		this.time = time;
	}

	/**
	 * Returns when a request last failed, by the clock of the background scheduler, or
	 * empty if none has failed. Forgets a failure in the future, because the sandbox's
	 * clock goes back at a reset.
	 */
	public Optional<Instant> lastFailure() {
		Instant failure = this.failure;
		if (failure != null && failure.isAfter(this.time.instant())) {
			this.failure = null;
			return Optional.empty();
		}
		return Optional.ofNullable(failure);
	}

	void failed() {
		this.failure = this.time.instant();
	}

}
