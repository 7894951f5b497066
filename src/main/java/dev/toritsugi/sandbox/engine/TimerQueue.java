package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The timers that have not run yet, in the order in which they are due.
 */
class TimerQueue {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/**
	 * A sorted set, from which a canceled timer can be removed at once; timers may be due
	 * in a day only.
	 */
	private final TreeSet<Timer> waiting = new TreeSet<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));

	private long count;

	Timer add(Instant due, Runnable command) {
		Timer timer = new Timer(due, this.count++, command, this);
		this.waiting.add(timer);
		return timer;
	}

	/**
	 * Removes and returns the first timer that is due by that time, or null.
	 */
	@Nullable Timer poll(Instant until) {
		Timer first = peek();
		return (first != null && !first.due().isAfter(until)) ? this.waiting.pollFirst() : null;
	}

	/**
	 * The time until the first timer is due, at most a minute. A full minute while the
	 * clock stands still, because waiting brings no timer nearer.
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
