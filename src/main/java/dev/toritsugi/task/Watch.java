package dev.toritsugi.task;

import java.time.Instant;

import dev.toritsugi.twilio.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * A task whose call is over, and what we know of it.
 *
 * @param task the task
 * @param ended when its call was over, by Twilio's clock
 * @param due when something is to be done about it, by Twilio's clock; none where its
 * operator ends it
 * @param signal who told of the end
 * @param sure whether TaskRouter said that it is wrapping
 * @param version its version then; none where it is not known
 * @param attempts how often we have tried already
 */
record Watch(TaskSid task, Instant ended, @Nullable Instant due, Signal signal, boolean sure, @Nullable String version,
		int attempts) {

	Watch at(Instant due) {
		return new Watch(this.task, this.ended, due, this.signal, this.sure, this.version, this.attempts);
	}

	Watch withVersion(@Nullable String version) {
		return new Watch(this.task, this.ended, this.due, this.signal, true, version, this.attempts);
	}

	Watch again(Instant due) {
		return new Watch(this.task, this.ended, due, this.signal, this.sure, this.version, this.attempts + 1);
	}

}
