package dev.toritsugi.twilio.rest;

import java.util.List;
import java.util.Optional;

import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationReader;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationUpdater;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * The one door to TaskRouter's REST API. Speaks through Twilio's SDK; neither the SDK's
 * types nor its exceptions leave it. Every method ends by the deadline it is given and
 * throws {@link TwilioException} for whatever keeps it from its answer.
 */
public class TaskClient {

	private static final int LARGEST_PAGE = 1000;

	private final WorkspaceConnection twilio;

	TaskClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** The same client, which sends each request once. */
	public TaskClient withoutRetries() {
		return new TaskClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads a task.
	 * @throws TwilioException.NotFound if there is none, or no longer
	 */
	public Task task(TaskSid sid, Deadline deadline) {
		return ResourceConverter.task(this.twilio.repeatable(deadline,
				(client) -> new TaskFetcher(this.twilio.workspace(), sid.value()).fetch(client)));
	}

	/**
	 * Completes a task. May be repeated: the second time Twilio refuses, and changes
	 * nothing.
	 * @param version only if this is still its version; null for any
	 * @param reason why, for whoever reads the task's history
	 * @throws TwilioException.NotFound if there is no such task, or no longer
	 * @throws TwilioException.Rejected if the task is not in a state from which it can be
	 * completed, or has another version
	 */
	public void complete(TaskSid sid, @Nullable String version, String reason, Deadline deadline) {
		end(sid, version, com.twilio.rest.taskrouter.v1.workspace.Task.Status.COMPLETED, reason, deadline);
	}

	/**
	 * Cancels a task that nobody has accepted yet.
	 * @param version only if this is still its version; null for any
	 * @param reason why, for whoever reads the task's history
	 * @throws TwilioException.NotFound if there is no such task, or no longer
	 * @throws TwilioException.Rejected if somebody has accepted it, or it has another
	 * version
	 */
	public void cancel(TaskSid sid, @Nullable String version, String reason, Deadline deadline) {
		end(sid, version, com.twilio.rest.taskrouter.v1.workspace.Task.Status.CANCELED, reason, deadline);
	}

	private void end(TaskSid sid, @Nullable String version, com.twilio.rest.taskrouter.v1.workspace.Task.Status status,
			String reason, Deadline deadline) {
		this.twilio.repeatable(deadline, (client) -> {
			TaskUpdater update = new TaskUpdater(this.twilio.workspace(), sid.value()).setAssignmentStatus(status)
				.setReason(reason);
			if (version != null) {
				update.setIfMatch(version);
			}
			return update.update(client);
		});
	}

	/**
	 * Writes all attributes of a task.
	 * @param version only if this is still its version; null for any
	 * @return the task with them
	 * @throws TwilioException.Rejected if it has another version, or the attributes are
	 * too long
	 */
	public Task attributes(TaskSid sid, Attributes attributes, @Nullable String version, Deadline deadline) {
		return ResourceConverter.task(this.twilio.repeatable(deadline, (client) -> {
			TaskUpdater update = new TaskUpdater(this.twilio.workspace(), sid.value())
				.setAttributes(attributes.toString());
			if (version != null) {
				update.setIfMatch(version);
			}
			return update.update(client);
		}));
	}

	/**
	 * All tasks that have not ended.
	 */
	public List<Task> openTasks(Deadline deadline) {
		return this.twilio.repeatable(deadline,
				(client) -> TwilioConnection.all(new TaskReader(this.twilio.workspace())
					.setAssignmentStatus(List.of("pending", "reserved", "assigned", "wrapping"))
					.pageSize(LARGEST_PAGE)
					.read(client)))
			.resource()
			.stream()
			.flatMap((task) -> whole(task, deadline).stream())
			.toList();
	}

	/**
	 * Twilio's OpenAPI document has a list show no attributes, its examples show them.
	 */
	private Optional<Task> whole(com.twilio.rest.taskrouter.v1.workspace.Task task, Deadline deadline) {
		if (task.getAttributes() != null) {
			return Optional.of(ResourceConverter.task(task, null));
		}
		try {
			return Optional.of(task(ResourceConverter.taskSid(task.getSid()), deadline));
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

	/**
	 * Gives a reservation back, so that the task is offered to somebody else. Asked once:
	 * whoever asks again knows that a refusal may mean that the first request arrived.
	 * @param activitySid activity that the worker gets; null to keep theirs
	 * @throws TwilioException.NotFound if there is no such reservation, or no longer
	 * @throws TwilioException.Rejected if it is no longer pending
	 */
	public void reject(TaskSid task, ReservationSid reservation, @Nullable String activitySid, Deadline deadline) {
		this.twilio.once(deadline, (client) -> {
			ReservationUpdater update = new ReservationUpdater(this.twilio.workspace(), task.value(),
					reservation.value())
				.setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.REJECTED);
			if (activitySid != null) {
				update.setWorkerActivitySid(activitySid);
			}
			return update.update(client);
		});
	}

	/**
	 * All reservations of a task, whatever became of them.
	 * @throws TwilioException.NotFound if there is no such task, or no longer
	 */
	public List<Reservation> reservations(TaskSid sid, Deadline deadline) {
		return this.twilio
			.repeatable(deadline, (client) -> TwilioConnection
				.all(new ReservationReader(this.twilio.workspace(), sid.value()).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::reservation)
			.toList();
	}

	/**
	 * The reservations of a worker in one state.
	 * @throws TwilioException.NotFound if there is no such worker, or no longer
	 */
	public List<Reservation> reservations(WorkerSid sid, Reservation.Status status, Deadline deadline) {
		return this.twilio.repeatable(deadline,
				(client) -> TwilioConnection
					.all(new com.twilio.rest.taskrouter.v1.workspace.worker.ReservationReader(this.twilio.workspace(),
							sid.value())
						.setReservationStatus(ResourceConverter.workerReservationStatus(status))
						.pageSize(LARGEST_PAGE)
						.read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::reservation)
			.toList();
	}

	/**
	 * The worker of that friendly name.
	 */
	public Optional<WorkerSid> worker(String friendlyName, Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection
						.all(new WorkerReader(this.twilio.workspace()).setFriendlyName(friendlyName).read(client)))
			.resource()
			.stream()
			.filter((worker) -> friendlyName.equalsIgnoreCase(worker.getFriendlyName()))
			.map((worker) -> ResourceConverter.workerSid(worker.getSid()))
			.findFirst();
	}

}
