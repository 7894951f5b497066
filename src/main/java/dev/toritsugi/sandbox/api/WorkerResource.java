package dev.toritsugi.sandbox.api;

import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.Worker;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A worker in Twilio's JSON.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker">Twilio: Worker
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkerResource(String accountSid, String activityName, String activitySid, String attributes, boolean available,
		String dateCreated, String dateStatusChanged, String dateUpdated, String friendlyName, String sid,
		String workspaceSid, String url, Map<String, String> links) {

	static WorkerResource of(Worker worker, WorkspaceRequest request) {
		String workspaceUrl = request.url();
		String url = workspaceUrl + "/Workers/" + worker.sid();
		return new WorkerResource(request.accountSid(), worker.activity().friendlyName(), worker.activity().sid(),
				worker.attributesText(), worker.activity().available(), Dates.iso(worker.created()),
				Dates.iso(worker.activitySince()), Dates.iso(worker.updated()), worker.friendlyName(), worker.sid(),
				request.workspaceSid(), url,
				Map.of("workspace", workspaceUrl, "activity", workspaceUrl + "/Activities/" + worker.activity().sid(),
						"reservations", url + "/Reservations"));
	}

}
