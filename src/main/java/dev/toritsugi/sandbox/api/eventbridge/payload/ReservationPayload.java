package dev.toritsugi.sandbox.api.eventbridge.payload;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reservation with its task in the JSON format of the event bridge. Times are in
 * seconds since 1970. The keys of transfers are omitted if they have no value, because
 * TaskRouter.js fails if they are null.
 *
 * @param reservationTimeout time for which the reservation stays pending, in seconds
 * @param taskTransfer transfer by which the reservation offers its task, or null
 * @param activeOutgoingTaskTransfer transfer that the worker has started and that has not
 * ended, or null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ReservationPayload(String accountSid, String workspaceSid, String sid, String workerSid,
		String workerName, String workerPreviousActivitySid, String reservationStatus, long reservationTimeout,
		long dateCreated, long dateUpdated, int version, String taskSid, String taskChannelSid, TaskPayload task,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TransferPayload taskTransfer,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TransferPayload activeOutgoingTaskTransfer) {

	/**
	 * Creates the payload of a response to a change of the reservation, for which
	 * TaskRouter.js does not accept transfers.
	 */
	public static ReservationPayload of(Reservation reservation, Instant now) {
		return of(reservation, now, null, null);
	}

	/** Creates the full payload. */
	public static ReservationPayload of(Reservation reservation, Instant now, TransferService transfers) {
		return of(reservation, now, transfers.incoming(reservation).map(TransferPayload::of).orElse(null),
				transfers.outgoing(reservation).map(TransferPayload::of).orElse(null));
	}

	private static ReservationPayload of(Reservation reservation, Instant now, @Nullable TransferPayload incoming,
			@Nullable TransferPayload outgoing) {
		Task task = reservation.task();
		Workspace workspace = task.workspace();
		// UNCONFIRMED: The sandbox does not store the previous activity and sends the
		// current one.
		return new ReservationPayload(workspace.accountSid(), workspace.sid(), reservation.sid(),
				reservation.worker().sid(), reservation.worker().friendlyName(), reservation.worker().activity().sid(),
				reservation.status().value(), task.workflow().settings().reservationTimeout().toSeconds(),
				reservation.created().getEpochSecond(), reservation.updated().getEpochSecond(), reservation.version(),
				task.sid(), task.channel().sid(), TaskPayload.of(task, now), incoming, outgoing);
	}

}
