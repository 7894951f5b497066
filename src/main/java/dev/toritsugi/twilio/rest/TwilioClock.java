package dev.toritsugi.twilio.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

/**
 * Estimates the time of Twilio's clock, which determines the dates of tasks and calls.
 * The estimate is this machine's time. If the {@code Date} header of Twilio's last
 * response differs from this machine's time by more than three seconds, the difference is
 * added.
 */
public final class TwilioClock implements InstantSource {

	/**
	 * Maximum difference between Twilio's clock and this machine's clock that is ignored.
	 * A small difference proves nothing, because the {@code Date} header has whole
	 * seconds and a response takes time to arrive.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	private final InstantSource local;

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Creates a clock that returns this machine's time until Twilio's first response.
	 * @param local this machine's clock
	 */
	public TwilioClock(InstantSource local) {
		this.local = local;
	}

	@Override
	public Instant instant() {
		return this.local.instant().plus(this.ahead);
	}

	/** Adjusts this clock to the {@code Date} header of a response from Twilio. */
	void observe(String date) {
		try {
			Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
			Duration difference = Duration.between(this.local.instant(), there);
			this.ahead = (difference.abs().compareTo(TOLERANCE) > 0) ? difference : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			// If the header is malformed, the previous difference stays in use.
			return;
		}
	}

}
