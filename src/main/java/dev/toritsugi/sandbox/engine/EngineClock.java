package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time in the sandbox: the machine's, shifted by as much as somebody moved it, or one
 * that stands still until it is moved.
 */
public final class EngineClock {

	private final InstantSource source;

	private volatile Duration shift = Duration.ZERO;

	private EngineClock(InstantSource source) {
		this.source = source;
	}

	/**
	 * A clock that runs.
	 */
	public static EngineClock running() {
		return new EngineClock(InstantSource.system());
	}

	/**
	 * A clock that stands still at that time.
	 */
	public static EngineClock standingAt(Instant instant) {
		return new EngineClock(InstantSource.fixed(instant));
	}

	/** To the millisecond, which is as exact as anything of Twilio's. */
	Instant instant() {
		return this.source.instant().plus(this.shift).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Never moves back.
	 */
	void moveTo(Instant instant) {
		Duration ahead = Duration.between(instant(), instant);
		if (!ahead.isNegative()) {
			this.shift = this.shift.plus(ahead);
		}
	}

}
