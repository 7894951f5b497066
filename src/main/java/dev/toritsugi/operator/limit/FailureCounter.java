package dev.toritsugi.operator.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed sign-ins by key and delays further attempts with the same key. The delay
 * doubles with each failure. Failures are forgotten gradually. If too many keys arrive,
 * those that are used least are dropped, so that the memory is bounded.
 *
 * @param <K> what failures are counted for, for instance an address
 */
final class FailureCounter<K> {

	private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

	private static final int MOST_DOUBLINGS = 16;

	/** Number of failures that are certainly remembered until they are forgotten. */
	private static final int LONGEST_MEMORY = 100;

	private final Limit limit;

	private final Ticker clock;

	private final Cache<K, Failures> failures;

	/**
	 * @param mostKeys maximum number of keys
	 * @param clock monotonic clock, in nanoseconds
	 */
	FailureCounter(Limit limit, int mostKeys, Ticker clock) {
		this.limit = limit;
		this.clock = clock;
		this.failures = Caffeine.newBuilder()
			.maximumSize(mostKeys)
			.expireAfterWrite(limit.forgetOne().multipliedBy(Math.min(limit.free(), LONGEST_MEMORY) + MOST_DOUBLINGS))
			.ticker(clock)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Returns the number of failures that are not forgotten yet.
	 */
	int count(K key) {
		return (int) Math.ceil(count(this.failures.getIfPresent(key)));
	}

	/**
	 * Returns how long the next attempt has to wait, or zero.
	 */
	Duration delay(K key) {
		Failures known = this.failures.getIfPresent(key);
		if (known == null || known.count() < this.limit.free()) {
			return Duration.ZERO;
		}
		int doublings = Math.min(MOST_DOUBLINGS, (int) known.count() - this.limit.free());
		Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
		Duration longest = this.limit.longestDelay();
		Duration remaining = ((delay.compareTo(longest) > 0) ? longest : delay)
			.minusNanos(this.clock.read() - known.lastAt());
		return remaining.isNegative() ? Duration.ZERO : remaining;
	}

	void failed(K key) {
		this.failures.asMap().compute(key, (same, known) -> new Failures(count(known) + 1, this.clock.read()));
	}

	void forget(K key) {
		this.failures.invalidate(key);
	}

	/** Returns the number of keys. */
	long size() {
		this.failures.cleanUp();
		return this.failures.estimatedSize();
	}

	private double count(@Nullable Failures known) {
		if (known == null) {
			return 0;
		}
		double forgotten = (double) (this.clock.read() - known.lastAt()) / this.limit.forgetOne().toNanos();
		return Math.max(0, known.count() - forgotten);
	}

	/**
	 * The limit for one key.
	 *
	 * @param free number of failures from which on attempts are delayed
	 * @param forgetOne time after which one failure is forgotten
	 * @param longestDelay maximum delay after a failure
	 */
	record Limit(int free, Duration forgetOne, Duration longestDelay) {

	}

	/**
	 * Failures of one key.
	 *
	 * @param count number of failures at the time of the last failure
	 * @param lastAt time of the last failure, in nanoseconds of the monotonic clock
	 */
	private record Failures(double count, long lastAt) {

	}

}
