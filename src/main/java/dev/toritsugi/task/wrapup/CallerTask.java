package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;

/**
 * Attributes that a caller's task has at Twilio.
 */
public final class CallerTask {

	/**
	 * Until when its operator has extended the after-call work; written by this server.
	 */
	public static final String UNTIL = "after_call_until";

	/** When the call ended; written beside {@link #UNTIL}. */
	public static final String SINCE = "after_call_since";

	/** SID of the caller's call. */
	public static final String CALL = "call_sid";

	/** SID of the call to the operator's phone. */
	public static final String WORKER_CALL = "worker_call_sid";

	private CallerTask() {
	}

	/** Whether a task stands for a caller; another application's task does not. */
	public static boolean isCallers(Attributes task) {
		return task.text(CALL).isPresent();
	}

	/**
	 * When the call of a task in {@code wrapping} ended, as far as the task tells. Twilio
	 * truncates a task's dates to seconds, so one second is added: the operator's time is
	 * never shorter than the setting says.
	 */
	public static Instant callEnded(Task task) {
		return task.attributes().moment(SINCE).orElse(task.updated().plusSeconds(1));
	}

}
