package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the sandbox. While running, it returns the system time plus an offset;
 * while stopped, a fixed time. It can be advanced but never set back.
 */
public final class EngineClock {

	private final InstantSource source = InstantSource.system();

	private Duration shift = Duration.ZERO;

	private @Nullable Instant standing;

	private EngineClock(@Nullable Instant standing) {
		this.standing = standing;
	}

	/**
	 * Creates a running clock with the system time.
	 */
	public static EngineClock running() {
		return new EngineClock(null);
	}

	/**
	 * Creates a clock that is stopped at a time.
	 */
	public static EngineClock standingAt(Instant instant) {
		return new EngineClock(instant);
	}

	/**
	 * Returns the current time in whole milliseconds, the precision of Twilio's times.
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

	/** Restarts the clock from the time at which it is stopped. */
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
