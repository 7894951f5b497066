package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task channel in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record TaskChannelResource(String accountSid, String dateCreated, String dateUpdated, String friendlyName, String sid,
		String uniqueName, String workspaceSid, boolean channelOptimizedRouting, String url,
		Map<String, String> links) {

	static TaskChannelResource of(TaskChannel channel, WorkspaceRequest request) {
		return new TaskChannelResource(request.accountSid(), TwilioDateFormat.iso(channel.created()),
				TwilioDateFormat.iso(channel.updated()), channel.friendlyName(), channel.sid(), channel.uniqueName(),
				request.workspaceSid(), channel.optimizedRouting(), request.url() + "/TaskChannels/" + channel.sid(),
				Map.of("workspace", request.url()));
	}

}
