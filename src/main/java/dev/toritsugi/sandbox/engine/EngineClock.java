package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the sandbox. While it runs, it shows the time of the machine plus a shift;
 * while it stands still, a fixed time. It can be moved ahead and never goes back.
 */
public final class EngineClock {

	private final InstantSource source = InstantSource.system();

	private Duration shift = Duration.ZERO;

	private @Nullable Instant standing;

	private EngineClock(@Nullable Instant standing) {
		this.standing = standing;
	}

	/**
	 * A clock that runs, without a shift.
	 */
	public static EngineClock running() {
		return new EngineClock(null);
	}

	/**
	 * A clock that stands still at that time.
	 */
	public static EngineClock standingAt(Instant instant) {
		return new EngineClock(instant);
	}

	/** The present time in whole milliseconds, the unit of Twilio's times. */
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

	/** Runs on from the time at which the clock stood still. */
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
