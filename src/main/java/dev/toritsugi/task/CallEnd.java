package dev.toritsugi.task;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * A call between a caller and an operator is over, as one of the signals has it.
 *
 * @param task task that stands for the caller
 * @param at when, by Twilio's clock
 * @param signal who says so
 * @param wrapping what TaskRouter says of the task; none where it says too little, or is
 * not who speaks
 */
record CallEnd(TaskSid task, Instant at, Signal signal, @Nullable Wrapping wrapping) {

	/**
	 * A call that is over as somebody else than TaskRouter has it.
	 */
	static CallEnd heardOf(TaskSid task, Instant at, Signal signal) {
		return new CallEnd(task, at, signal, null);
	}

	/**
	 * Whether the telephone side says so: who only hears that a task is wrapping does not
	 * know that nobody talks any more, since any program may wrap it up.
	 */
	boolean heard() {
		return this.signal == Signal.WORKER_LEG || this.signal == Signal.QUEUE_RESULT;
	}

	/**
	 * A task that TaskRouter has in {@code wrapping}.
	 *
	 * @param queue its queue
	 * @param version its version; none where TaskRouter does not say
	 * @param until when its after-call work is over, where its operator has prolonged it
	 */
	record Wrapping(Task.@Nullable Queue queue, @Nullable String version, @Nullable Instant until) {

	}

}
