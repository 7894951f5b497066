package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.AfterCallTime;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a task once its call is over.
 */
sealed interface Decision {

	/** Attribute of the task that says until when its operator wants to have it. */
	String UNTIL = "after_call_until";

	/** Attribute beside it that says when the call was over. */
	String SINCE = "after_call_since";

	/** Attribute of the task that names the caller's call. */
	String CALL = "call_sid";

	/** Attribute beside it that names the call to the operator's phone. */
	String WORKER_CALL = "worker_call_sid";

	/** Whether a task stands for somebody who called. */
	static boolean isCallers(Attributes task) {
		return task.text(CALL).isPresent();
	}

	/**
	 * When the call of a task in {@code wrapping} was over, as far as the task tells. Its
	 * dates have whole seconds, so that the end may have been a second later than they
	 * say, and nobody's time is to be cut short.
	 */
	static Instant ended(Task task) {
		return task.attributes().moment(SINCE).orElse(task.updated().plusSeconds(1));
	}

	/**
	 * Decides from what Twilio says of the task.
	 * @param ended when its call was over, by Twilio's clock
	 * @param now the time at Twilio
	 */
	static Decision about(Task task, Instant ended, AfterCallSettings afterCall, Instant now) {
		if (task.status() != Task.Status.WRAPPING) {
			return new Leave(task.status());
		}
		Instant until = until(task, ended, afterCall);
		if (until == null) {
			return new Leave(task.status());
		}
		return until.isAfter(now) ? new Wait(until) : new Complete();
	}

	/**
	 * When the after-call work of a task is over; none where its operator says when.
	 */
	static @Nullable Instant until(Task task, Instant ended, AfterCallSettings afterCall) {
		Duration time = timeOf(task.queue(), afterCall).duration().orElse(null);
		Instant regular = (time != null) ? ended.plus(time) : null;
		return task.attributes().moment(UNTIL).orElse(regular);
	}

	/**
	 * The time after a call that came through the queue.
	 */
	static AfterCallTime timeOf(Task.@Nullable Queue queue, AfterCallSettings afterCall) {
		return (queue != null) ? afterCall.timeOf(queue.sid(), queue.name()) : afterCall.timeOf(null, null);
	}

	/** It is over. */
	record Complete() implements Decision {

	}

	/** It goes on until then. */
	record Wait(Instant until) implements Decision {

	}

	/**
	 * It is not ours to end: it has ended, it has not begun, or its operator ends it.
	 */
	record Leave(Task.Status status) implements Decision {

	}

}
