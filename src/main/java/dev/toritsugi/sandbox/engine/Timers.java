package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The timers that have not run, in the order in which they will.
 */
class Timers {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	/**
	 * Sorted, so that a canceled timer need not stay until its time, which may be a day.
	 */
	private final TreeSet<Timer> waiting = new TreeSet<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));

	private long count;

	Timer add(Instant due, Runnable command) {
		Timer timer = new Timer(due, this.count++, command, this);
		this.waiting.add(timer);
		return timer;
	}

	/**
	 * Takes out the first timer due by then.
	 */
	@Nullable Timer poll(Instant until) {
		Timer first = peek();
		return (first != null && !first.due().isAfter(until)) ? this.waiting.pollFirst() : null;
	}

	/**
	 * How long to wait for the first, not longer than a minute; as long where the clock
	 * stands, since no waiting brings it nearer.
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
