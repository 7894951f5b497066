package dev.toritsugi.sandbox.api.eventbridge.payload;

import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A worker channel in the JSON format of the event bridge. Times are in seconds since
 * 1970, except the time of the last reservation, which is in milliseconds.
 *
 * @param available 1 if the worker may be offered tasks of the channel, or 0
 * @param lastReservedTime time of the last reservation in the channel, or null if the
 * channel had none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WorkerChannelPayload(String accountSid, String workspaceSid, String sid, String workerSid,
		String taskChannelSid, String taskChannelUniqueName, int configuredCapacity, int available, int assignedTasks,
		int availableCapacityPercentage, long dateCreated, long dateUpdated, @Nullable Long lastReservedTime) {

	/**
	 * Returns the payload of a worker channel.
	 * @param reservations all reservations of the worker
	 */
	public static WorkerChannelPayload of(Worker worker, WorkerChannel channel, Iterable<Reservation> reservations) {
		Instant last = null;
		for (Reservation reservation : reservations) {
			last = (reservation.channel() == channel.taskChannel()) ? reservation.created() : last;
		}
		return new WorkerChannelPayload(worker.workspace().accountSid(), worker.workspace().sid(), channel.sid(),
				worker.sid(), channel.taskChannel().sid(), channel.taskChannel().uniqueName(), channel.capacity(),
				channel.available() ? 1 : 0, channel.assignedTasks(), channel.availableCapacityPercentage(),
				channel.created().getEpochSecond(), channel.updated().getEpochSecond(),
				(last != null) ? last.toEpochMilli() : null);
	}

}
