package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A workflow in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkflowResource(String accountSid, @Nullable String assignmentCallbackUrl, String configuration,
		String dateCreated, String dateUpdated, String documentContentType,
		@Nullable String fallbackAssignmentCallbackUrl, String friendlyName, String sid, long taskReservationTimeout,
		String workspaceSid, String url, Map<String, String> links) {

	static WorkflowResource of(Workflow workflow, WorkspaceRequest request) {
		Workflow.Settings settings = workflow.settings();
		String url = request.url() + "/Workflows/" + workflow.sid();
		return new WorkflowResource(request.accountSid(), settings.assignmentCallbackUrl(), settings.configuration(),
				TwilioDateFormat.iso(workflow.created()), TwilioDateFormat.iso(workflow.updated()), "application/json",
				settings.fallbackAssignmentCallbackUrl(), workflow.friendlyName(), workflow.sid(),
				settings.reservationTimeout().toSeconds(), request.workspaceSid(), url,
				Map.of("statistics", url + "/Statistics", "real_time_statistics", url + "/RealTimeStatistics",
						"cumulative_statistics", url + "/CumulativeStatistics"));
	}

}
