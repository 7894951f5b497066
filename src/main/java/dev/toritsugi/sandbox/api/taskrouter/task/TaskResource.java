package dev.toritsugi.sandbox.api.taskrouter.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record TaskResource(String accountSid, long age, String assignmentStatus, String attributes, String addons,
		String dateCreated, String dateUpdated, @Nullable String taskQueueEnteredDate, String virtualStartTime,
		int priority, @Nullable String reason, String sid, @Nullable String taskQueueSid,
		@Nullable String taskQueueFriendlyName, String taskChannelSid, String taskChannelUniqueName, long timeout,
		String workflowSid, String workflowFriendlyName, String workspaceSid, boolean ignoreCapacity,
		@Nullable String routingTarget, String url, Map<String, String> links) {

	static TaskResource of(Task task, WorkspaceRequest request) {
		TaskQueue queue = task.queue();
		Instant entered = task.queueEntered();
		NewTask.DirectRouting routing = task.routing();
		String url = request.url() + "/Tasks/" + task.sid();
		Map<String, String> links = new LinkedHashMap<>();
		links.put("workspace", request.url());
		links.put("workflow", request.url() + "/Workflows/" + task.workflow().sid());
		links.put("reservations", url + "/Reservations");
		if (queue != null) {
			links.put("task_queue", request.url() + "/TaskQueues/" + queue.sid());
		}
		return new TaskResource(request.accountSid(), task.age(request.now()), task.status().value(),
				task.attributesText(), "{}", TwilioDateFormat.iso(task.created()), TwilioDateFormat.iso(task.updated()),
				(entered != null) ? TwilioDateFormat.iso(entered) : null, TwilioDateFormat.iso(task.virtualStart()),
				task.priority(), task.reason(), task.sid(), (queue != null) ? queue.sid() : null,
				(queue != null) ? queue.friendlyName() : null, task.channel().sid(), task.channel().uniqueName(),
				task.timeout().toSeconds(), task.workflow().sid(), task.workflow().friendlyName(),
				request.workspaceSid(), routing != null && routing.ignoreCapacity(),
				(routing != null) ? routing.target() : null, url, links);
	}

}
