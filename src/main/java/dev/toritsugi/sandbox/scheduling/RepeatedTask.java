package dev.toritsugi.sandbox.scheduling;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/**
 * A task that runs again each time its trigger requires, until it is canceled.
 */
final class RepeatedTask extends CompletableFuture<@Nullable Object> implements ScheduledFuture<@Nullable Object> {

	private final Runnable task;

	private final Trigger trigger;

	private final TaskScheduler scheduler;

	private final SimpleTriggerContext runs;

	private @Nullable ScheduledFuture<?> next;

	RepeatedTask(Runnable task, Trigger trigger, TaskScheduler scheduler) {
		this.task = task;
		this.trigger = trigger;
		this.scheduler = scheduler;
		this.runs = new SimpleTriggerContext(scheduler.getClock());
	}

	/**
	 * Schedules the next run.
	 * @return this task, or null if the trigger requires no further run
	 */
	synchronized @Nullable RepeatedTask scheduleNext() {
		Instant start = this.trigger.nextExecution(this.runs);
		if (start == null) {
			complete(null);
			return null;
		}
		if (!isCancelled()) {
			this.next = this.scheduler.schedule(() -> run(start), start);
		}
		return this;
	}

	private void run(Instant planned) {
		Instant start = this.scheduler.getClock().instant();
		try {
			this.task.run();
		}
		finally {
			this.runs.update(planned, start, this.scheduler.getClock().instant());
			scheduleNext();
		}
	}

	@Override
	public synchronized boolean cancel(boolean mayInterruptIfRunning) {
		if (this.next != null) {
			this.next.cancel(mayInterruptIfRunning);
		}
		return super.cancel(mayInterruptIfRunning);
	}

	@Override
	public synchronized long getDelay(TimeUnit unit) {
		return (this.next != null) ? this.next.getDelay(unit) : 0;
	}

	@Override
	public int compareTo(Delayed other) {
		return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
	}

}
