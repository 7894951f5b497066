package dev.toritsugi.task.reconciler;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Runs a job once per period, and additionally on request. Runs never overlap, so even a
 * long run occupies only one scheduler thread.
 */
final class PeriodicRunner {

	private static final Logger log = LoggerFactory.getLogger(PeriodicRunner.class);

	private final TaskScheduler scheduler;

	private final Duration period;

	private final Runnable job;

	private @Nullable Future<?> next;

	private Instant planned = Instant.MAX;

	private boolean running;

	PeriodicRunner(TaskScheduler scheduler, Duration period, Runnable job) {
		this.scheduler = scheduler;
		this.period = period;
		this.job = job;
	}

	/**
	 * Schedules a run of the job, unless a run is already scheduled for an earlier time.
	 */
	synchronized void runIn(Duration wait) {
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
		try {
			this.next = this.scheduler.schedule(this::run, this.planned);
		}
		catch (TaskRejectedException ex) {
			// The scheduler rejects a run only while the server stops.
			log.debug("No further run: {}", ex.getMessage());
		}
	}

	private void run() {
		synchronized (this) {
			this.running = true;
			this.planned = Instant.MAX;
			this.next = null;
		}
		try {
			this.job.run();
		}
		finally {
			synchronized (this) {
				this.running = false;
				if (this.planned != Instant.MAX) {
					schedule();
				}
				runIn(this.period);
			}
		}
	}

}
