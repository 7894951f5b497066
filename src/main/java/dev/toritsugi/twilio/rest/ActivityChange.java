package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.twilio.rest.taskrouter.v1.workspace.Event;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * A change of a worker's activity, read from TaskRouter's event history.
 *
 * @param to SID of the activity after the change
 * @param from SID of the activity before the change, or empty if Twilio does not report
 * one
 * @param at when the activity changed, by Twilio's clock
 * @param worker SID of the worker, or null if the event contains none
 */
record ActivityChange(String to, String from, Instant at, @Nullable WorkerSid worker) {

	private static final Duration LONGEST_LAG = Duration.ofSeconds(2);

	/**
	 * Maximum time by which an activity change may precede the event that caused the
	 * change. Twilio reports the change and the event almost simultaneously and does not
	 * document their order.
	 */
	private static final Duration LONGEST_LEAD = Duration.ofMillis(250);

	/** Twilio reports the end of a call in whole seconds. */
	private static final Duration CALL_END_PRECISION = Duration.ofSeconds(1);

	static ActivityChange of(Event event) {
		Map<?, ?> data = ResourceConverter.eventData(event);
		return new ActivityChange(String.valueOf(data.get("worker_activity_sid")),
				(data.get("worker_previous_activity_sid") instanceof String previous && Activity.isSid(previous))
						? previous : "",
				ResourceConverter.eventDate(event), ResourceConverter.eventWorker(data));
	}

	/**
	 * Whether TaskRouter made this change because of another event, for instance the end
	 * of a call. If the change happened at another time, or if the event contains another
	 * activity than the activity before the change, the operator or a program has made
	 * the change.
	 */
	boolean isCausedBy(ActivityChangeCause cause) {
		return isWithin(cause.at(), LONGEST_LAG) && cause.mayChange(this);
	}

	/**
	 * Whether this change happened at the end of a call.
	 * @param end end of the call, in whole seconds
	 */
	boolean isAtCallEnd(Instant end) {
		return isWithin(end, LONGEST_LAG.plus(CALL_END_PRECISION));
	}

	private boolean isWithin(Instant moment, Duration lag) {
		Duration since = Duration.between(moment, this.at);
		return since.compareTo(LONGEST_LEAD.negated()) >= 0 && since.compareTo(lag) <= 0;
	}

}
