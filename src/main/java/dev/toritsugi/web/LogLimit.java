package dev.toritsugi.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Limits how many lines of one kind are logged in each minute, so that an attacker cannot
 * fill the log. Each replica counts for itself. If the clock is set back, a new minute
 * begins.
 */
public final class LogLimit {

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private final Clock clock;

	private final int perMinute;

	private Instant start = Instant.MIN;

	private int logged;

	private long omitted;

	public LogLimit(Clock clock, int perMinute) {
		this.clock = clock;
		this.perMinute = perMinute;
	}

	/**
	 * Decides about one line.
	 * @return the number of lines that have been omitted since the last line, or empty if
	 * this line is to be omitted too
	 */
	public synchronized OptionalLong next() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.start) || this.start.equals(Instant.MIN) || !now.isBefore(this.start.plus(PERIOD))) {
			this.start = now;
			this.logged = 0;
		}
		if (this.logged >= this.perMinute) {
			this.omitted++;
			return OptionalLong.empty();
		}
		this.logged++;
		long before = this.omitted;
		this.omitted = 0;
		return OptionalLong.of(before);
	}

}
