package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * The timers that have not run, in the order in which they will.
 */
class Timers {

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	private final Queue<Timer> waiting = new PriorityQueue<>(
			Comparator.comparing(Timer::due).thenComparing(Timer::number));

	private long count;

	Timer add(Instant due, Runnable command) {
		Timer timer = new Timer(due, this.count++, command);
		this.waiting.add(timer);
		return timer;
	}

	/**
	 * Takes out the first timer due by then.
	 */
	@Nullable Timer poll(Instant until) {
		Timer first = peek();
		return (first != null && !first.due().isAfter(until)) ? this.waiting.poll() : null;
	}

	/**
	 * How long to wait for the first, not longer than a minute.
	 */
	Duration untilNext(Instant now) {
		Timer first = peek();
		if (first == null || first.due().isAfter(now.plus(LONGEST_WAIT))) {
			return LONGEST_WAIT;
		}
		return Duration.between(now, first.due());
	}

	void clear() {
		this.waiting.clear();
	}

	private @Nullable Timer peek() {
		while (!this.waiting.isEmpty() && this.waiting.element().canceled()) {
			this.waiting.remove();
		}
		return this.waiting.peek();
	}

}
