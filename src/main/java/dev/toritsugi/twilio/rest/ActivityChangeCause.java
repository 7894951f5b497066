package dev.toritsugi.twilio.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.twilio.rest.taskrouter.v1.workspace.Event;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * An event of a reservation that makes TaskRouter change the worker's activity.
 *
 * @param type kind of event
 * @param at when the event happened, by Twilio's clock
 * @param worker SID of the worker, or null if the event contains none
 * @param activity SID of the worker's activity at the event, or empty if Twilio does not
 * report one
 * @param workerCall SID of the call to the worker's phone, or null if the task had none
 * @param workflowSid SID of the task's workflow, or null if the event contains none
 */
record ActivityChangeCause(ActivityHistoryClient.Cause type, Instant at, @Nullable WorkerSid worker, String activity,
		@Nullable CallSid workerCall, @Nullable String workflowSid) {

	static ActivityChangeCause of(ActivityHistoryClient.Cause type, Event event) {
		Map<?, ?> data = ResourceConverter.eventData(event);
		return new ActivityChangeCause(type, ResourceConverter.eventDate(event), ResourceConverter.eventWorker(data),
				(data.get("worker_activity_sid") instanceof String activity) ? activity : "",
				Optional.ofNullable(data.get("task_attributes"))
					.map((attributes) -> Attributes.of(attributes.toString()))
					.flatMap((attributes) -> CallSid.of(attributes, "worker_call_sid"))
					.orElse(null),
				(data.get("workflow_sid") instanceof String workflow) ? workflow : null);
	}

	/**
	 * Whether this event may have caused the change, judged by the worker's activity at
	 * the event. For a reservation that timed out or was rejected, Twilio does not
	 * document whether the event contains the activity before or after the change, so
	 * both are accepted.
	 */
	boolean mayChange(ActivityChange change) {
		return this.activity.isEmpty() || this.activity.equals(change.from())
				|| (this.type != ActivityHistoryClient.Cause.END_OF_CALL && this.activity.equals(change.to())
						&& !change.at().isAfter(this.at));
	}

}
