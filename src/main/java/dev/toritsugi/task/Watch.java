package dev.toritsugi.task;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * A task whose call is over, and what we know of it.
 *
 * @param task the task
 * @param ended when its call was over, by Twilio's clock
 * @param due when something is to be done about it, by Twilio's clock; none where its
 * operator ends it
 * @param signal who told of the end
 * @param wrapping whether TaskRouter said that it is wrapping
 * @param heard whether the telephone side said that nobody talks any more
 * @param version its version then; none where it is not known
 * @param attempts how often we have tried already
 */
record Watch(TaskSid task, Instant ended, @Nullable Instant due, Signal signal, boolean wrapping, boolean heard,
		@Nullable String version, int attempts) {

	Watch at(Instant due) {
		return new Watch(this.task, this.ended, due, this.signal, this.wrapping, this.heard, this.version,
				this.attempts);
	}

	/** As it was read just now, and is wrapping. */
	Watch read(Instant ended, @Nullable String version) {
		return new Watch(this.task, ended, this.due, this.signal, true, this.heard, version, this.attempts);
	}

	/** Now the telephone side has said so too. */
	Watch confirmed() {
		return new Watch(this.task, this.ended, this.due, this.signal, this.wrapping, true, this.version,
				this.attempts);
	}

	/** Something speaks against it: to be looked at then. */
	Watch doubted(Instant due) {
		return new Watch(this.task, this.ended, due, this.signal, false, this.heard, null, 0);
	}

	Watch again(Instant due) {
		return new Watch(this.task, this.ended, due, this.signal, this.wrapping, this.heard, this.version,
				this.attempts + 1);
	}

}
