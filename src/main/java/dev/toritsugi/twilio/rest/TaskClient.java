package dev.toritsugi.twilio.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.rest.taskrouter.v1.workspace.EventReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskCreator;
import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationReader;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationUpdater;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.NewTask;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes tasks and reservations of the workspace. Every method returns by its
 * deadline, or throws a {@link TwilioException} if it receives no usable response.
 */
public class TaskClient {

	private static final int LARGEST_PAGE = 1000;

	private static final List<String> OPEN = List.of("pending", "reserved", "assigned", "wrapping");

	private final WorkspaceConnection twilio;

	TaskClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** Returns a client that sends each request only once. */
	public TaskClient withoutRetries() {
		return new TaskClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads a task.
	 * @throws TwilioException.NotFound if the task does not exist or no longer exists
	 */
	public Task task(TaskSid sid, Deadline deadline) {
		return ResourceConverter.task(this.twilio.repeatable(deadline,
				(client) -> new TaskFetcher(this.twilio.workspace(), sid.value()).fetch(client)));
	}

	/**
	 * Creates a task. The request is sent only once, because a second one would create a
	 * second task. After {@link TwilioException.Unavailable}, the task may exist.
	 * @param task workflow, attributes and place in the queue
	 * @throws TwilioException.Rejected if Twilio refuses the task
	 */
	public Task create(NewTask task, Deadline deadline) {
		return ResourceConverter.task(this.twilio.once(deadline,
				(client) -> new TaskCreator(this.twilio.workspace()).setWorkflowSid(task.workflowSid())
					.setTaskChannel(Task.VOICE)
					.setAttributes(task.attributes().toString())
					.setPriority(task.priority())
					.setTimeout(Math.toIntExact(task.timeout().toSeconds()))
					.setVirtualStartTime(task.waitingSince().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))
					.create(client)));
	}

	/**
	 * Reads the attributes of the tasks that were created since a given time, from
	 * TaskRouter's event history. An ended task is among them, although Twilio has
	 * deleted it.
	 * @param since start of the period, by Twilio's clock; at most 30 days ago
	 */
	public List<Attributes> createdSince(Instant since, Deadline deadline) {
		return this.twilio.repeatable(deadline,
				(client) -> TwilioConnection.all(new EventReader(this.twilio.workspace()).setEventType("task.created")
					.setStartDate(since.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))
					.pageSize(LARGEST_PAGE)
					.read(client)))
			.resource()
			.stream()
			.map((event) -> ResourceConverter.eventData(event).get("task_attributes"))
			.filter(Objects::nonNull)
			.map((attributes) -> Attributes.of(attributes.toString()))
			.toList();
	}

	/**
	 * Completes a task. Completing a task twice does no harm, because Twilio refuses the
	 * second request.
	 * @param version version that the task must still have, or null to complete any
	 * version
	 * @param reason text for the task's history
	 * @throws TwilioException.NotFound if the task does not exist or no longer exists
	 * @throws TwilioException.Rejected if the task's status does not allow completion, or
	 * the task's version has changed
	 */
	public void complete(TaskSid sid, @Nullable String version, String reason, Deadline deadline) {
		end(sid, version, com.twilio.rest.taskrouter.v1.workspace.Task.Status.COMPLETED, reason, deadline);
	}

	/**
	 * Cancels a task that no worker has accepted yet.
	 * @param version version that the task must still have, or null to cancel any version
	 * @param reason text for the task's history
	 * @throws TwilioException.NotFound if the task does not exist or no longer exists
	 * @throws TwilioException.Rejected if a worker has accepted the task, or the task's
	 * version has changed
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
	 * Replaces all attributes of a task.
	 * @param version version that the task must still have, or null to update any version
	 * @return the updated task
	 * @throws TwilioException.Rejected if the task's version has changed, or the
	 * attributes are too long
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
	 * Reads all open tasks page by page, so that no more than one page is in memory.
	 * @param visitor receives each task, without version
	 */
	public void forEachOpen(Consumer<Task> visitor, Deadline deadline) {
		forEach(new TaskReader(this.twilio.workspace()), OPEN, deadline, visitor);
	}

	/**
	 * Reads all open tasks of the workspace, without version. Sends one request for each
	 * page and none for single tasks, so the attributes of the returned tasks may be
	 * omitted.
	 */
	public List<Task> openTasks(Deadline deadline) {
		return this.twilio.repeatable(deadline, (client) -> TwilioConnection
			.all(new TaskReader(this.twilio.workspace()).setAssignmentStatus(OPEN).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::listedTask)
			.toList();
	}

	/**
	 * Reads all open tasks of a workflow page by page, so that no more than one page is
	 * in memory.
	 * @param visitor receives each task, without version
	 */
	public void forEachOpen(String workflowSid, Consumer<Task> visitor, Deadline deadline) {
		forEach(new TaskReader(this.twilio.workspace()).setWorkflowSid(workflowSid), OPEN, deadline, visitor);
	}

	/**
	 * Reads all wrapping tasks of a workflow page by page.
	 * @param visitor receives each task, without version
	 */
	public void forEachWrapping(String workflowSid, Consumer<Task> visitor, Deadline deadline) {
		forEach(new TaskReader(this.twilio.workspace()).setWorkflowSid(workflowSid), List.of("wrapping"), deadline,
				visitor);
	}

	private void forEach(TaskReader tasks, List<String> statuses, Deadline deadline, Consumer<Task> visitor) {
		Reader<com.twilio.rest.taskrouter.v1.workspace.Task> reader = tasks.setAssignmentStatus(statuses)
			.pageSize(LARGEST_PAGE);
		Page<com.twilio.rest.taskrouter.v1.workspace.Task> page = this.twilio.repeatable(deadline, reader::firstPage)
			.resource();
		page.getRecords().forEach((task) -> whole(task, deadline).ifPresent(visitor));
		while (page.hasNextPage()) {
			Page<com.twilio.rest.taskrouter.v1.workspace.Task> previous = page;
			page = this.twilio.repeatable(deadline, (client) -> reader.nextPage(previous, client)).resource();
			page.getRecords().forEach((task) -> whole(task, deadline).ifPresent(visitor));
		}
	}

	/**
	 * Converts a task from a list. If the list omits the task's attributes, the task is
	 * read with a separate request. Returns empty if the task no longer exists. According
	 * to Twilio's OpenAPI document, lists omit attributes, but the lists in the
	 * document's examples contain attributes.
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
	 * Rejects a reservation, so that TaskRouter offers the task to another worker. The
	 * request is sent only once. If Twilio has carried out the request but its response
	 * was lost, Twilio refuses a second request, so code that invokes this method again
	 * must handle {@link TwilioException.Rejected}.
	 * @param activitySid SID of the activity that the worker gets, or null to keep the
	 * current activity
	 * @throws TwilioException.NotFound if the reservation does not exist or no longer
	 * exists
	 * @throws TwilioException.Rejected if the reservation is no longer pending
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
	 * Reads all reservations of a task, whatever their status.
	 * @throws TwilioException.NotFound if the task does not exist or no longer exists
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
	 * Reads a worker's reservations with a given status.
	 * @throws TwilioException.NotFound if the worker does not exist or no longer exists
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

}
