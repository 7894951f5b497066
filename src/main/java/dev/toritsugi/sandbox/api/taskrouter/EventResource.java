package dev.toritsugi.sandbox.api.taskrouter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A TaskRouter event in Twilio's JSON format. The event's actor is always the workspace,
 * as in Twilio's example.
 */
@JsonNaming(SnakeCaseStrategy.class)
record EventResource(String accountSid, String actorSid, String actorType, String actorUrl, String description,
		Map<String, String> eventData, String eventDate, long eventDateMs, String eventType, String resourceSid,
		String resourceType, @Nullable String resourceUrl, String sid, String source, String sourceIpAddress,
		String url, String workspaceSid) {

	static EventResource of(TaskRouterEvent event, WorkspaceRequest request) {
		Map<String, String> data = new LinkedHashMap<>();
		event.data().forEach((name, value) -> data.put(snakeCase(name), value));
		data.put("workspace_sid", request.workspaceSid());
		data.put("workspace_name", event.workspace().settings().friendlyName());
		return new EventResource(request.accountSid(), request.workspaceSid(), "workspace", request.url(),
				event.description(), data, TwilioDateFormat.iso(event.at()), event.at().toEpochMilli(),
				event.type().value(), event.resourceSid(), event.type().resourceType(), resourceUrl(event, request),
				event.sid(), "twilio", "127.0.0.1", request.url() + "/Events/" + event.sid(), request.workspaceSid());
	}

	/**
	 * Returns the URL of the resource to which an event refers, or null if the resource
	 * does not exist anymore.
	 */
	private static @Nullable String resourceUrl(TaskRouterEvent event, WorkspaceRequest request) {
		String sid = event.resourceSid();
		return switch (event.type().resourceType()) {
			case "workspace" -> request.url();
			case "reservation" -> request.reservations()
				.find(sid)
				.map((reservation) -> request.url() + "/Tasks/" + reservation.task().sid() + "/Reservations/" + sid)
				.orElse(null);
			case "task" -> url(request, "/Tasks/", request.tasks().find(event.workspace(), sid));
			case "activity" -> url(request, "/Activities/", request.activities().find(event.workspace(), sid));
			case "task-channel" -> url(request, "/TaskChannels/", request.channels().find(event.workspace(), sid));
			case "task-queue" -> url(request, "/TaskQueues/", request.queues().find(event.workspace(), sid));
			case "workflow" -> url(request, "/Workflows/", request.workflows().find(event.workspace(), sid));
			case "worker" -> url(request, "/Workers/", request.workers().find(event.workspace(), sid));
			default -> throw new IllegalStateException("No resource type: " + event.type());
		};
	}

	private static @Nullable String url(WorkspaceRequest request, String list, Optional<? extends Resource> resource) {
		return resource.map((existing) -> request.url() + list + existing.sid()).orElse(null);
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
