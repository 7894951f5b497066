package dev.toritsugi.sandbox.api.taskrouter.worker;

import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A worker in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkerResource(String accountSid, String activityName, String activitySid, String attributes, boolean available,
		String dateCreated, String dateStatusChanged, String dateUpdated, String friendlyName, String sid,
		String workspaceSid, String url, Map<String, String> links) {

	static WorkerResource of(Worker worker, WorkspaceRequest request) {
		String workers = request.url() + "/Workers";
		String url = workers + "/" + worker.sid();
		return new WorkerResource(request.accountSid(), worker.activity().friendlyName(), worker.activity().sid(),
				worker.attributesText(), worker.activity().available(), TwilioDateFormat.iso(worker.created()),
				TwilioDateFormat.iso(worker.activitySince()), TwilioDateFormat.iso(worker.updated()),
				worker.friendlyName(), worker.sid(), request.workspaceSid(), url,
				Map.of("workspace", request.url(), "activity", request.url() + "/Activities/" + worker.activity().sid(),
						"channels", url + "/Channels", "worker_channels", url + "/Channels", "reservations",
						url + "/Reservations", "worker_statistics", url + "/Statistics", "statistics",
						workers + "/Statistics", "real_time_statistics", workers + "/RealTimeStatistics",
						"cumulative_statistics", workers + "/CumulativeStatistics"));
	}

}
