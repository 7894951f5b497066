package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Stores the timers that have not run yet, sorted by due time.
 */
class TimerQueue {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/**
	 * Timers, sorted by due time. A sorted set is used because it can remove a canceled
	 * timer immediately, whereas a queue would keep canceled timers until their due time,
	 * up to a day later.
	 */
	private final TreeSet<Timer> waiting = new TreeSet<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));

	private long count;

	Timer add(Instant due, Runnable command) {
		Timer timer = new Timer(due, this.count++, command, this);
		this.waiting.add(timer);
		return timer;
	}

	/**
	 * Removes and returns the first timer that is due at or before the given time.
	 * Returns null if no timer is due.
	 */
	@Nullable Timer poll(Instant until) {
		Timer first = peek();
		return (first != null && !first.due().isAfter(until)) ? this.waiting.pollFirst() : null;
	}

	/**
	 * Returns the time until the first timer is due, but at most one minute. Returns one
	 * minute if the clock is stopped, because no timer becomes due while the clock is
	 * stopped.
	 */
	Duration untilNext(Instant now, boolean stands) {
		Timer first = peek();
		if (stands || first == null || first.due().isAfter(now.plus(LONGEST_WAIT))) {
			return LONGEST_WAIT;
		}
		return Duration.between(now, first.due());
	}

	void remove(Timer timer) {
		this.waiting.remove(timer);
	}

	void clear() {
		this.waiting.clear();
	}

	private @Nullable Timer peek() {
		return this.waiting.isEmpty() ? null : this.waiting.first();
	}

}
