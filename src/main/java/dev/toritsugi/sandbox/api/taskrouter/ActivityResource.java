package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An activity in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record ActivityResource(String accountSid, boolean available, String dateCreated, String dateUpdated,
		String friendlyName, String sid, String workspaceSid, String url, Map<String, String> links) {

	static ActivityResource of(Activity activity, WorkspaceRequest request) {
		return new ActivityResource(request.accountSid(), activity.available(),
				TwilioDateFormat.iso(activity.created()), TwilioDateFormat.iso(activity.updated()),
				activity.friendlyName(), activity.sid(), request.workspaceSid(),
				request.url() + "/Activities/" + activity.sid(), Map.of("workspace", request.url()));
	}

}
