package dev.toritsugi.task.wrapup;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.AfterCallTime;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;

/**
 * The configured duration of a task's after-call work, and its extension if there is one.
 *
 * @param time configured after-call time of the task's queue
 * @param extendedUntil end that the operator has requested, by Twilio's clock, or null if
 * the after-call work was not extended
 * @param longest maximum time from the end of a call to the end of extended after-call
 * work
 */
public record AfterCallPeriod(AfterCallTime time, @Nullable Instant extendedUntil, Duration longest) {

	/**
	 * Maximum difference between two reports of the same call's end that is tolerated.
	 */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	/** Returns the after-call period for a task with the given queue and attributes. */
	public static AfterCallPeriod of(Task.@Nullable Queue queue, Attributes attributes, AfterCallSettings settings) {
		AfterCallTime time = (queue != null) ? settings.timeOf(queue.sid(), queue.name()) : settings.timeOf(null, null);
		return new AfterCallPeriod(time, attributes.moment(CallerTask.UNTIL).orElse(null), settings.longest());
	}

	/** Returns the after-call period for a task. */
	public static AfterCallPeriod of(Task task, AfterCallSettings settings) {
		return of(task.queue(), task.attributes(), settings);
	}

	/**
	 * Returns the time at which the after-call work ends, by Twilio's clock. Returns null
	 * if there is no time limit and only the operator completes the task. Ignores an
	 * extension that this server would not have allowed, because any program can write
	 * attributes.
	 * @param callEnded when the call ended
	 */
	public @Nullable Instant endAfter(Instant callEnded) {
		Instant extended = this.extendedUntil;
		if (extended != null && !extended.isBefore(callEnded)
				&& !extended.isAfter(callEnded.plus(this.longest).plus(TOLERANCE))) {
			return extended;
		}
		return this.time.duration().map(callEnded::plus).orElse(null);
	}

}
