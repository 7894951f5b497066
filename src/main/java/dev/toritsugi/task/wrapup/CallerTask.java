package dev.toritsugi.task.wrapup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;

/**
 * Names of the TaskRouter attributes of a caller's task.
 */
public final class CallerTask {

	/**
	 * Attribute with the time to which the operator has extended the after-call work.
	 * This server writes the attribute.
	 */
	public static final String UNTIL = "after_call_until";

	/**
	 * Attribute with the time when the call ended. This server writes the attribute
	 * together with {@link #UNTIL}.
	 */
	public static final String SINCE = "after_call_since";

	/** Attribute with the SID of the caller's call. */
	private static final String CALL = "call_sid";

	/** Attribute with the SID of the call to the operator's phone. */
	private static final String WORKER_CALL = "worker_call_sid";

	private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

	private static final Duration OLDEST = Duration.ofDays(1);

	private CallerTask() {
	}

	/**
	 * Whether a task is a queued call, and not a task of another application. A malformed
	 * {@link #CALL} attribute is not Twilio's.
	 */
	public static boolean isCallers(Attributes task) {
		return call(task).isPresent();
	}

	/** Returns the SID of the caller's call, or empty if the task is no queued call. */
	public static Optional<CallSid> call(Attributes task) {
		return CallSid.of(task, CALL);
	}

	/**
	 * Returns the SID of the call to the operator's phone, or empty if there is none, or
	 * if the attribute is malformed.
	 */
	public static Optional<CallSid> workerCall(Attributes task) {
		return CallSid.of(task, WORKER_CALL);
	}

	/**
	 * Returns the time at which the call of a {@code wrapping} task ended. The time is
	 * the {@link #SINCE} attribute or, if it is missing, the task's last update plus one
	 * second. Twilio truncates the update date to seconds, so without the added second
	 * the after-call work could be shorter than configured. Ignores the attribute if its
	 * time is later than the last update, or more than a day earlier than the last
	 * update.
	 */
	public static Instant callEnded(Task task) {
		Instant updated = task.updated().plusSeconds(1);
		return task.attributes()
			.moment(SINCE)
			.filter((since) -> !since.isAfter(updated.plus(CLOCK_TOLERANCE)) && since.isAfter(updated.minus(OLDEST)))
			.orElse(updated);
	}

}
