package dev.toritsugi.twilio.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

/**
 * Twilio's clock, with which it dates tasks and calls. It is this machine's clock,
 * corrected by the difference to the {@code Date} of Twilio's answers if that is more
 * than three seconds.
 */
public final class TwilioClock implements InstantSource {

	/**
	 * The Date of an answer has whole seconds, and the answer takes time to arrive.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	private final InstantSource local;

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Creates a clock that shows the local time until the first answer.
	 * @param local this machine's clock
	 */
	public TwilioClock(InstantSource local) {
		this.local = local;
	}

	@Override
	public Instant instant() {
		return this.local.instant().plus(this.ahead);
	}

	/** Reads the header Date of an answer. */
	void observe(String date) {
		try {
			Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
			Duration difference = Duration.between(this.local.instant(), there);
			this.ahead = (difference.abs().compareTo(TOLERANCE) > 0) ? difference : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			// Without a readable date the last difference stays.
			return;
		}
	}

}
