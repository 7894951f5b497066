package dev.toritsugi.sandbox.api.taskrouter.worker;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A worker channel in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkerChannelResource(String accountSid, int assignedTasks, boolean available, int availableCapacityPercentage,
		int configuredCapacity, String dateCreated, String dateUpdated, String sid, String taskChannelSid,
		String taskChannelUniqueName, String workerSid, String workspaceSid, String url) {

	static WorkerChannelResource of(Worker worker, WorkerChannel channel, WorkspaceRequest request) {
		return new WorkerChannelResource(request.accountSid(), channel.assignedTasks(), channel.available(),
				channel.availableCapacityPercentage(), channel.capacity(), TwilioDateFormat.iso(channel.created()),
				TwilioDateFormat.iso(channel.updated()), channel.sid(), channel.taskChannel().sid(),
				channel.taskChannel().uniqueName(), worker.sid(), request.workspaceSid(),
				request.url() + "/Workers/" + worker.sid() + "/Channels/" + channel.sid());
	}

}
