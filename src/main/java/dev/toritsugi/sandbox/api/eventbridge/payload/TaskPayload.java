package dev.toritsugi.sandbox.api.eventbridge.payload;

import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task in the JSON format of the event bridge. Times are in seconds since 1970, and the
 * attributes are JSON text. The names of queue and workflow differ from those in the REST
 * API.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TaskPayload(String accountSid, String workspaceSid, String sid, String assignmentStatus,
		String attributes, String addons, long age, int priority, @Nullable String reason,
		@Nullable String routingTarget, long timeout, @Nullable String queueSid, @Nullable String queueName,
		String workflowSid, String workflowName, String taskChannelSid, String taskChannelUniqueName, long dateCreated,
		long dateUpdated, long virtualStartTime, int version) {

	public static TaskPayload of(Task task, Instant now) {
		TaskQueue queue = task.queue();
		NewTask.DirectRouting routing = task.routing();
		return new TaskPayload(task.workspace().accountSid(), task.workspace().sid(), task.sid(), task.status().value(),
				task.attributesText(), "{}", task.age(now), task.priority(), task.reason(),
				(routing != null) ? routing.target() : null, task.timeout().toSeconds(),
				(queue != null) ? queue.sid() : null, (queue != null) ? queue.friendlyName() : null,
				task.workflow().sid(), task.workflow().friendlyName(), task.channel().sid(),
				task.channel().uniqueName(), task.created().getEpochSecond(), task.updated().getEpochSecond(),
				task.virtualStart().getEpochSecond(), task.version());
	}

}
