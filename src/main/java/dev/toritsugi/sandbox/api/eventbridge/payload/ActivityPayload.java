package dev.toritsugi.sandbox.api.eventbridge.payload;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An activity in the JSON format of the event bridge. Times are in seconds since 1970.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ActivityPayload(String accountSid, String workspaceSid, String sid, String friendlyName,
		boolean available, long dateCreated, long dateUpdated) {

	public static ActivityPayload of(Activity activity, Workspace workspace) {
		return new ActivityPayload(workspace.accountSid(), workspace.sid(), activity.sid(), activity.friendlyName(),
				activity.available(), activity.created().getEpochSecond(), activity.updated().getEpochSecond());
	}

}
