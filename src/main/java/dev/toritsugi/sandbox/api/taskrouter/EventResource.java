package dev.toritsugi.sandbox.api.taskrouter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A TaskRouter event in Twilio's JSON format. The event's actor is always the workspace,
 * as in Twilio's example.
 */
@JsonNaming(SnakeCaseStrategy.class)
record EventResource(String accountSid, String actorSid, String actorType, String actorUrl, String description,
		Map<String, String> eventData, String eventDate, long eventDateMs, String eventType, String resourceSid,
		String resourceType, String resourceUrl, String sid, String source, String sourceIpAddress, String url,
		String workspaceSid) {

	private static final Map<String, String> COLLECTIONS = Map.of("activity", "Activities", "reservation",
			"Reservations", "task", "Tasks", "task-channel", "TaskChannels", "task-queue", "TaskQueues", "worker",
			"Workers", "workflow", "Workflows");

	static EventResource of(TaskRouterEvent event, WorkspaceRequest request) {
		Map<String, String> data = new LinkedHashMap<>();
		event.data().forEach((name, value) -> data.put(snakeCase(name), value));
		data.put("workspace_sid", request.workspaceSid());
		data.put("workspace_name", event.workspace().settings().friendlyName());
		String type = event.type().resourceType();
		return new EventResource(request.accountSid(), request.workspaceSid(), "workspace", request.url(),
				event.description(), data, TwilioDateFormat.iso(event.at()), event.at().toEpochMilli(),
				event.type().value(), event.resourceSid(), type, resourceUrl(event, request, type), event.sid(),
				"twilio", "127.0.0.1", request.url() + "/Events/" + event.sid(), request.workspaceSid());
	}

	private static String resourceUrl(TaskRouterEvent event, WorkspaceRequest request, String type) {
		if (type.equals("workspace")) {
			return request.url();
		}
		String parent = (event.reservation() != null) ? "/Tasks/" + event.reservation().task().sid() : "";
		return request.url() + parent + "/" + COLLECTIONS.getOrDefault(type, type) + "/" + event.resourceSid();
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
