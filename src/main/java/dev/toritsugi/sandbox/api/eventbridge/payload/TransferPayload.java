package dev.toritsugi.sandbox.api.eventbridge.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A transfer in the JSON format of the event bridge. Times are in seconds since 1970.
 *
 * @param transferFailedReason reason of a failure; the key is omitted if the transfer has
 * not failed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TransferPayload(String accountSid, String workspaceSid, String sid, String taskSid, long dateCreated,
		long dateUpdated, String transferMode, String transferTo, String transferType, String transferStatus,
		String initiatingReservationSid, String initiatingWorkerSid, @Nullable String initiatingQueueSid,
		String initiatingWorkflowSid,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String transferFailedReason) {

	public static TransferPayload of(Transfer transfer) {
		Workspace workspace = transfer.task().workspace();
		TaskQueue queue = transfer.queue();
		return new TransferPayload(workspace.accountSid(), workspace.sid(), transfer.sid(), transfer.task().sid(),
				transfer.created().getEpochSecond(), transfer.updated().getEpochSecond(), transfer.mode().name(),
				transfer.target().sid(), transfer.target().type(), transfer.status().value(),
				transfer.reservation().sid(), transfer.reservation().worker().sid(),
				(queue != null) ? queue.sid() : null, transfer.task().workflow().sid(), transfer.failedReason());
	}

}
