package dev.toritsugi.sandbox.api.eventbridge.payload;

import dev.toritsugi.sandbox.taskrouter.model.Worker;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A worker in the JSON format of the event bridge. Times are in seconds since 1970, and
 * the attributes are JSON text.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WorkerPayload(String accountSid, String workspaceSid, String sid, String friendlyName, String attributes,
		String activitySid, String activityName, boolean available, long dateCreated, long dateUpdated,
		long dateStatusChanged, int version) {

	public static WorkerPayload of(Worker worker) {
		return new WorkerPayload(worker.workspace().accountSid(), worker.workspace().sid(), worker.sid(),
				worker.friendlyName(), worker.attributesText(), worker.activity().sid(),
				worker.activity().friendlyName(), worker.activity().available(), worker.created().getEpochSecond(),
				worker.updated().getEpochSecond(), worker.activitySince().getEpochSecond(), worker.version());
	}

}
