package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.AfterCallTime;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;

/**
 * How long the after-call work of a task lasts.
 *
 * @param time time after the call, by the task's queue
 * @param extendedUntil end that its operator has asked for, by Twilio's clock; null where
 * it was not extended
 */
public record AfterCallPeriod(AfterCallTime time, @Nullable Instant extendedUntil) {

	/** The period of a task with that queue and those attributes. */
	public static AfterCallPeriod of(Task.@Nullable Queue queue, Attributes attributes, AfterCallSettings settings) {
		AfterCallTime time = (queue != null) ? settings.timeOf(queue.sid(), queue.name()) : settings.timeOf(null, null);
		return new AfterCallPeriod(time, attributes.moment(CallerTask.UNTIL).orElse(null));
	}

	/** The period of a task as it was read. */
	public static AfterCallPeriod of(Task task, AfterCallSettings settings) {
		return of(task.queue(), task.attributes(), settings);
	}

	/**
	 * When it ends, by Twilio's clock; null where the operator completes the task.
	 * @param callEnded when the call ended
	 */
	public @Nullable Instant endAfter(Instant callEnded) {
		return (this.extendedUntil != null) ? this.extendedUntil
				: this.time.duration().map(callEnded::plus).orElse(null);
	}

}
