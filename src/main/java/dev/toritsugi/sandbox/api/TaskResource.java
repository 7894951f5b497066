package dev.toritsugi.sandbox.api;

import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.Task;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task in Twilio's JSON.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: Task
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record TaskResource(String accountSid, long age, String assignmentStatus, String attributes, String addons,
		String dateCreated, String dateUpdated, String taskQueueEnteredDate, String virtualStartTime, int priority,
		@Nullable String reason, String sid, @Nullable String taskQueueSid, @Nullable String taskQueueFriendlyName,
		@Nullable String taskChannelSid, String taskChannelUniqueName, long timeout, String workflowSid,
		String workflowFriendlyName, String workspaceSid, boolean ignoreCapacity, @Nullable String routingTarget,
		String url, Map<String, String> links) {

	static TaskResource of(Task task, WorkspaceRequest request) {
		String created = Dates.iso(task.created());
		String workspaceUrl = request.url();
		String url = workspaceUrl + "/Tasks/" + task.sid();
		return new TaskResource(request.accountSid(), task.age(request.now()), task.status().value(),
				task.attributesText(), "{}", created, Dates.iso(task.updated()), created, created, task.priority(),
				task.reason(), task.sid(), (task.queue() != null) ? task.queue().sid() : null,
				(task.queue() != null) ? task.queue().friendlyName() : null, task.channel().sid(),
				task.channel().uniqueName(), task.timeout().toSeconds(), task.workflow().sid(),
				task.workflow().friendlyName(), request.workspaceSid(), false, null, url,
				Map.of("workspace", workspaceUrl, "workflow", workspaceUrl + "/Workflows/" + task.workflow().sid(),
						"task_queue",
						workspaceUrl + "/TaskQueues/" + ((task.queue() != null) ? task.queue().sid() : ""),
						"reservations", url + "/Reservations"));
	}

}
