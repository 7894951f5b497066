package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox's clock. A running clock returns the system time plus an offset, and a
 * stopped clock returns a fixed time. The clock can be advanced but never set back.
 */
public final class EngineClock {

	private final InstantSource source = InstantSource.system();

	private Duration shift = Duration.ZERO;

	private @Nullable Instant standing;

	private EngineClock(@Nullable Instant standing) {
		this.standing = standing;
	}

	/**
	 * Creates a running clock that returns the system time.
	 */
	public static EngineClock running() {
		return new EngineClock(null);
	}

	/**
	 * Creates a stopped clock that returns the given time.
	 */
	public static EngineClock standingAt(Instant instant) {
		return new EngineClock(instant);
	}

	/**
	 * Returns the clock's current time in whole milliseconds, which is the precision of
	 * Twilio's times.
	 */
	synchronized Instant instant() {
		return (this.standing != null) ? this.standing
				: this.source.instant().plus(this.shift).truncatedTo(ChronoUnit.MILLIS);
	}

	synchronized boolean stands() {
		return this.standing != null;
	}

	synchronized void stand() {
		this.standing = instant();
	}

	/** Restarts the clock, which continues from the time at which it was stopped. */
	synchronized void run() {
		Instant from = instant();
		this.standing = null;
		this.shift = Duration.between(this.source.instant(), from);
	}

	synchronized void moveTo(Instant instant) {
		Duration ahead = Duration.between(instant(), instant);
		if (ahead.isNegative()) {
			return;
		}
		if (this.standing != null) {
			this.standing = instant;
		}
		else {
			this.shift = this.shift.plus(ahead);
		}
	}

}
