package dev.toritsugi.sandbox.api.taskrouter;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A workspace in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record WorkspaceResource(String accountSid, String dateCreated, String dateUpdated, String defaultActivityName,
		String defaultActivitySid, @Nullable String eventCallbackUrl, @Nullable String eventsFilter,
		String friendlyName, boolean multiTaskEnabled, String sid, String timeoutActivityName,
		String timeoutActivitySid, String prioritizeQueueOrder, String url, Map<String, String> links) {

	private static final Map<String, String> LINKS = Map.of("activities", "/Activities", "statistics", "/Statistics",
			"real_time_statistics", "/RealTimeStatistics", "cumulative_statistics", "/CumulativeStatistics",
			"task_queues", "/TaskQueues", "tasks", "/Tasks", "workers", "/Workers", "workflows", "/Workflows",
			"task_channels", "/TaskChannels", "events", "/Events");

	static WorkspaceResource of(Workspace workspace) {
		Workspace.Settings settings = workspace.settings();
		String url = WorkspaceRequest.url(workspace.sid());
		Map<String, String> links = new LinkedHashMap<>();
		LINKS.forEach((name, path) -> links.put(name, url + path));
		return new WorkspaceResource(workspace.accountSid(), TwilioDateFormat.iso(workspace.created()),
				TwilioDateFormat.iso(workspace.updated()), workspace.defaultActivity().friendlyName(),
				workspace.defaultActivity().sid(), settings.eventCallbackUrl(), settings.eventsFilter(),
				settings.friendlyName(), settings.multiTaskEnabled(), workspace.sid(),
				workspace.timeoutActivity().friendlyName(), workspace.timeoutActivity().sid(),
				settings.prioritizeQueueOrder().name(), url, links);
	}

}
