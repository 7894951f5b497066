package dev.toritsugi.sandbox.api.eventbridge.payload;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A task queue in the JSON format of the event bridge. Times are in seconds since 1970.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TaskQueuePayload(String accountSid, String workspaceSid, String sid, String friendlyName,
		@Nullable String targetWorkers, int maxReservedWorkers, String taskOrder, boolean lifoQueue,
		@Nullable String reservationActivitySid, @Nullable String reservationActivityName,
		@Nullable String assignmentActivitySid, @Nullable String assignmentActivityName, long dateCreated,
		long dateUpdated) {

	public static TaskQueuePayload of(TaskQueue queue, Workspace workspace) {
		TaskQueue.Settings settings = queue.settings();
		Activity reservation = settings.reservationActivity();
		Activity assignment = settings.assignmentActivity();
		return new TaskQueuePayload(workspace.accountSid(), workspace.sid(), queue.sid(), queue.friendlyName(),
				(settings.targetWorkers() != null) ? settings.targetWorkers().text() : null,
				settings.maxReservedWorkers(), settings.taskOrder().name(), settings.taskOrder() == QueueOrder.LIFO,
				(reservation != null) ? reservation.sid() : null,
				(reservation != null) ? reservation.friendlyName() : null,
				(assignment != null) ? assignment.sid() : null, (assignment != null) ? assignment.friendlyName() : null,
				queue.created().getEpochSecond(), queue.updated().getEpochSecond());
	}

}
