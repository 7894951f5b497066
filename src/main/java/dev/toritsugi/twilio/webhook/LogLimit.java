package dev.toritsugi.twilio.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Limits how many lines of one kind are logged in each minute. Each replica counts for
 * itself.
 */
final class LogLimit {

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private final Clock clock;

	private final int perMinute;

	private Instant start = Instant.MIN;

	private int logged;

	private long omitted;

	LogLimit(Clock clock, int perMinute) {
		this.clock = clock;
		this.perMinute = perMinute;
	}

	/**
	 * Decides about one line.
	 * @return the number of lines that have been omitted since the last line, or empty if
	 * this line is to be omitted too
	 */
	synchronized OptionalLong next() {
		Instant now = this.clock.instant();
		if (this.start.equals(Instant.MIN) || !now.isBefore(this.start.plus(PERIOD))) {
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
