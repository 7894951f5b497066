package dev.toritsugi.sandbox.api.taskrouter;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task queue in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record TaskQueueResource(String accountSid, @Nullable String assignmentActivitySid,
		@Nullable String assignmentActivityName, String dateCreated, String dateUpdated, String friendlyName,
		int maxReservedWorkers, @Nullable String reservationActivitySid, @Nullable String reservationActivityName,
		String sid, @Nullable String targetWorkers, String taskOrder, String url, String workspaceSid,
		Map<String, String> links) {

	static TaskQueueResource of(TaskQueue queue, WorkspaceRequest request) {
		TaskQueue.Settings settings = queue.settings();
		Activity assignment = settings.assignmentActivity();
		Activity reservation = settings.reservationActivity();
		String queues = request.url() + "/TaskQueues/";
		String url = queues + queue.sid();
		Map<String, String> links = new LinkedHashMap<>();
		links.put("workspace", request.url());
		links.put("statistics", url + "/Statistics");
		links.put("real_time_statistics", url + "/RealTimeStatistics");
		links.put("cumulative_statistics", url + "/CumulativeStatistics");
		links.put("list_statistics", queues + "Statistics");
		links.put("bulk_real_time_statistics", queues + "RealTimeStatistics");
		if (assignment != null) {
			links.put("assignment_activity", request.url() + "/Activities/" + assignment.sid());
		}
		if (reservation != null) {
			links.put("reservation_activity", request.url() + "/Activities/" + reservation.sid());
		}
		return new TaskQueueResource(request.accountSid(), (assignment != null) ? assignment.sid() : null,
				(assignment != null) ? assignment.friendlyName() : null, TwilioDateFormat.iso(queue.created()),
				TwilioDateFormat.iso(queue.updated()), queue.friendlyName(), settings.maxReservedWorkers(),
				(reservation != null) ? reservation.sid() : null,
				(reservation != null) ? reservation.friendlyName() : null, queue.sid(),
				(settings.targetWorkers() != null) ? settings.targetWorkers().text() : null,
				settings.taskOrder().name(), url, request.workspaceSid(), links);
	}

}
