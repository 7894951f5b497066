package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * The alarm clock of this replica: rings when something is due. What it forgets with the
 * process, the reconciler finds again.
 */
@Component
class Watches {

	/** More than any call centre has at a time; beyond, the reconciler does the work. */
	private static final int MOST = 10_000;

	private final TaskScheduler scheduler;

	private final TwilioClock time;

	private final Map<TaskSid, Entry> entries = new LinkedHashMap<>();

	Watches(@BackgroundScheduler TaskScheduler scheduler, TwilioClock time) {
		this.scheduler = scheduler;
		this.time = time;
	}

	/** What is known of a task, if anything. */
	synchronized Optional<Watch> get(TaskSid task) {
		return Optional.ofNullable(this.entries.get(task)).map(Entry::watch);
	}

	/**
	 * Rings for a task, in place of any time set before.
	 * @param at when, by Twilio's clock; null for never
	 */
	synchronized void set(Watch watch, @Nullable Instant at, Consumer<Watch> action) {
		remove(watch.task());
		if (this.entries.size() >= MOST) {
			remove(this.entries.keySet().iterator().next());
		}
		this.entries.put(watch.task(), new Entry(watch, (at != null) ? schedule(watch, at, action) : null));
	}

	/** Nothing is to be done any more. */
	synchronized void remove(TaskSid task) {
		Entry entry = this.entries.remove(task);
		if (entry != null && entry.alarm != null) {
			entry.alarm.cancel(false);
		}
	}

	private @Nullable ScheduledFuture<?> schedule(Watch watch, Instant at, Consumer<Watch> action) {
		Duration left = Duration.between(this.time.instant(), at);
		Instant start = this.scheduler.getClock().instant().plus(left.isNegative() ? Duration.ZERO : left);
		return this.scheduler.schedule(() -> action.accept(watch), start);
	}

	private record Entry(Watch watch, @Nullable ScheduledFuture<?> alarm) {

	}

}
