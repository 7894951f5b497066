package dev.toritsugi.operator.limit;

import java.time.Duration;
import java.util.OptionalInt;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Allows a limited number of log lines per minute, and counts the omitted ones, so that
 * an attacker cannot fill the log.
 */
public final class LogQuota {

	private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();

	private final int linesPerMinute;

	private final Ticker clock;

	private long periodStart;

	private int lines;

	private int omitted;

	public LogQuota(int linesPerMinute) {
		this(linesPerMinute, Ticker.systemTicker());
	}

	/**
	 * @param clock monotonic clock, in nanoseconds
	 */
	LogQuota(int linesPerMinute, Ticker clock) {
		this.linesPerMinute = linesPerMinute;
		this.clock = clock;
		this.periodStart = clock.read();
	}

	/**
	 * Asks for one log line.
	 * @return number of lines omitted since the last logged line, or empty if this line
	 * is to be omitted
	 */
	public synchronized OptionalInt next() {
		long now = this.clock.read();
		if (now - this.periodStart >= PERIOD_NANOS) {
			this.periodStart = now;
			this.lines = 0;
		}
		if (this.lines >= this.linesPerMinute) {
			this.omitted++;
			return OptionalInt.empty();
		}
		this.lines++;
		int before = this.omitted;
		this.omitted = 0;
		return OptionalInt.of(before);
	}

}
