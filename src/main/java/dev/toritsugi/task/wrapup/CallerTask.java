package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;

/**
 * The TaskRouter attributes of a caller's task.
 */
public final class CallerTask {

	/**
	 * End to which the operator has extended the after-call work; written by this server.
	 */
	public static final String UNTIL = "after_call_until";

	/** When the call ended; written together with {@link #UNTIL}. */
	public static final String SINCE = "after_call_since";

	/** SID of the caller's call. */
	public static final String CALL = "call_sid";

	/** SID of the call to the operator's phone. */
	public static final String WORKER_CALL = "worker_call_sid";

	private CallerTask() {
	}

	/** Whether a task is a queued call and not another application's task. */
	public static boolean isCallers(Attributes task) {
		return task.text(CALL).isPresent();
	}

	/**
	 * Returns when the call of a {@code wrapping} task ended: the {@link #SINCE}
	 * attribute or, if it is missing, the task's last update. Twilio truncates the date
	 * of the update to seconds, so one second is added. Otherwise the after-call work
	 * could be shorter than configured.
	 */
	public static Instant callEnded(Task task) {
		return task.attributes().moment(SINCE).orElse(task.updated().plusSeconds(1));
	}

}
