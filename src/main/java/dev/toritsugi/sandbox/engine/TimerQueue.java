package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The timers that have not run yet, sorted by due time.
 */
class TimerQueue {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/**
	 * Timers sorted by due time. A sorted set removes a canceled timer immediately.
	 * Otherwise, canceled timers would accumulate, because timers may be due as late as
	 * in a day.
	 */
	private final TreeSet<Timer> waiting = new TreeSet<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));

	private long count;

	Timer add(Instant due, Runnable command) {
		Timer timer = new Timer(due, this.count++, command, this);
		this.waiting.add(timer);
		return timer;
	}

	/**
	 * Removes and returns the first timer that is due by a time, or returns null if there
	 * is none.
	 */
	@Nullable Timer poll(Instant until) {
		Timer first = peek();
		return (first != null && !first.due().isAfter(until)) ? this.waiting.pollFirst() : null;
	}

	/**
	 * Returns the time until the first timer is due, at most one minute. Returns one
	 * minute while the clock is stopped, because no timer becomes due then.
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
