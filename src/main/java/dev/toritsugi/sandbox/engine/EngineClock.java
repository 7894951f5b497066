package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The time in the sandbox: the machine's, shifted by as much as somebody moved it, or one
 * that stands still until it is moved or runs again. Never goes back.
 */
public final class EngineClock {

	private final InstantSource source = InstantSource.system();

	private Duration shift = Duration.ZERO;

	private @Nullable Instant standing;

	private EngineClock(@Nullable Instant standing) {
		this.standing = standing;
	}

	/**
	 * A clock that runs.
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

	/** To the millisecond, which is as exact as anything of Twilio's. */
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

	/** Goes on from the moment at which it stood. */
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
