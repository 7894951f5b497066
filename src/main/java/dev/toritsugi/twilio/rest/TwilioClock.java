package dev.toritsugi.twilio.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

/**
 * The time at Twilio, by whose clock its tasks and calls are dated. Two clocks in order
 * agree, and then ours is as good; where they don't, Twilio's answers say by how much.
 */
public final class TwilioClock implements InstantSource {

	/**
	 * The Date of an answer has whole seconds, and the answer was on its way.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	private final InstantSource local;

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * @param local this machine's clock
	 */
	public TwilioClock(InstantSource local) {
		this.local = local;
	}

	@Override
	public Instant instant() {
		return this.local.instant().plus(this.ahead);
	}

	/** Takes in the header Date of an answer. */
	void observe(String date) {
		try {
			Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
			Duration difference = Duration.between(this.local.instant(), there);
			this.ahead = (difference.abs().compareTo(TOLERANCE) > 0) ? difference : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			// A proxy's answer need not have one; the last that could be read still
			// holds.
			return;
		}
	}

}
