package dev.toritsugi.desk.work;

import java.time.Instant;

import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import org.jspecify.annotations.Nullable;

/**
 * The JSON response to the start of work.
 *
 * @param session ID of the session, or null for an operator without a browser phone
 * @param since when work began, by Twilio's clock, or null without a session
 * @param worker friendly name of the operator's worker
 * @param workerSid SID of the worker, WK and 32 hex digits
 * @param activitySid SID of the worker's activity, which the start of work does not
 * change
 * @param available whether TaskRouter offers calls to the worker
 */
record WorkResponse(@Nullable String session, @Nullable Instant since, String worker, String workerSid,
		String activitySid, boolean available) implements OperatorResponse {

	static WorkResponse of(Worker worker, @Nullable WorkerSession session) {
		return new WorkResponse((session != null) ? session.session() : null,
				(session != null) ? session.since() : null, worker.name(), worker.sid().value(), worker.activitySid(),
				worker.available());
	}

}
