package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;

/**
 * Does something once a period, and earlier when asked to: one round after the other,
 * however long one takes, so that the scheduler's threads are left to others.
 */
final class Rounds {

	private final TaskScheduler scheduler;

	private final Duration period;

	private final Runnable round;

	private @Nullable Future<?> next;

	private Instant planned = Instant.MAX;

	private boolean running;

	Rounds(TaskScheduler scheduler, Duration period, Runnable round) {
		this.scheduler = scheduler;
		this.period = period;
		this.round = round;
	}

	/** Begins a round then, unless an earlier one is planned. */
	synchronized void in(Duration wait) {
		Instant at = this.scheduler.getClock().instant().plus(wait);
		if (at.isBefore(this.planned)) {
			this.planned = at;
			if (!this.running) {
				schedule();
			}
		}
	}

	private void schedule() {
		if (this.next != null) {
			this.next.cancel(false);
		}
		this.next = this.scheduler.schedule(this::run, this.planned);
	}

	private void run() {
		synchronized (this) {
			this.running = true;
			this.planned = Instant.MAX;
			this.next = null;
		}
		try {
			this.round.run();
		}
		finally {
			synchronized (this) {
				this.running = false;
				if (this.planned != Instant.MAX) {
					schedule();
				}
				in(this.period);
			}
		}
	}

}
