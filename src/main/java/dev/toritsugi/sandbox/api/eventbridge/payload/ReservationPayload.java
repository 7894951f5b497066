package dev.toritsugi.sandbox.api.eventbridge.payload;

import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reservation with its task in the JSON format of the event bridge. Times are in
 * seconds since 1970. The payload has no keys for transfers, because TaskRouter.js fails
 * if they are null.
 *
 * @param reservationTimeout time for which the reservation stays pending, in seconds
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ReservationPayload(String accountSid, String workspaceSid, String sid, String workerSid,
		String workerName, String workerPreviousActivitySid, String reservationStatus, long reservationTimeout,
		long dateCreated, long dateUpdated, int version, String taskSid, String taskChannelSid, TaskPayload task) {

	public static ReservationPayload of(Reservation reservation, Instant now) {
		Task task = reservation.task();
		Workspace workspace = task.workspace();
		// UNCONFIRMED: The sandbox does not store the previous activity and sends the
		// current one.
		return new ReservationPayload(workspace.accountSid(), workspace.sid(), reservation.sid(),
				reservation.worker().sid(), reservation.worker().friendlyName(), reservation.worker().activity().sid(),
				reservation.status().value(), task.workflow().settings().reservationTimeout().toSeconds(),
				reservation.created().getEpochSecond(), reservation.updated().getEpochSecond(), reservation.version(),
				task.sid(), task.channel().sid(), TaskPayload.of(task, now));
	}

}
