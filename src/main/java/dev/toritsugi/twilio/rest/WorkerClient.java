package dev.toritsugi.twilio.rest;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.twilio.rest.taskrouter.v1.WorkspaceFetcher;
import com.twilio.rest.taskrouter.v1.workspace.ActivityFetcher;
import com.twilio.rest.taskrouter.v1.workspace.ActivityReader;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueueReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerFetcher;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerUpdater;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSid;

/**
 * Reads and changes workers and their activities, and reads task queues. Every method
 * returns by its deadline, or throws a {@link TwilioException} if it receives no usable
 * response.
 */
public class WorkerClient {

	private static final int LARGEST_PAGE = 1000;

	private final WorkspaceConnection twilio;

	WorkerClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/**
	 * Creates a client for a command, which sends a failed request again several times.
	 */
	public static WorkerClient of(TwilioProperties properties) {
		TwilioAccountProperties account = properties.account();
		return new WorkerClient(new WorkspaceConnection(properties, TwilioCredentials.of(account),
				TwilioConnection.http(account.timeout().connect()), new TwilioClock(InstantSource.system()),
				RequestRetry.COMMAND));
	}

	/** Returns a client that sends each request only once. */
	public WorkerClient withoutRetries() {
		return new WorkerClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads a worker.
	 * @throws TwilioException.NotFound if the worker does not exist or no longer exists
	 */
	public Worker worker(WorkerSid sid, Deadline deadline) {
		return ResourceConverter.worker(this.twilio.repeatable(deadline,
				(client) -> new WorkerFetcher(this.twilio.workspace(), sid.value()).fetch(client)));
	}

	/**
	 * Finds a worker by friendly name, ignoring case.
	 */
	public Optional<WorkerSid> workerNamed(String friendlyName, Deadline deadline) {
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

	/**
	 * Reads the workers to whom TaskRouter may offer tasks of a queue at the moment.
	 * @param queueSid SID of the queue, WQ and 32 hex digits
	 */
	public List<Worker> availableWorkersOf(String queueSid, Deadline deadline) {
		return workers(new WorkerReader(this.twilio.workspace()).setTaskQueueSid(queueSid).setAvailable("true"),
				deadline)
			.map((worker) -> ResourceConverter.worker(worker, null))
			.toList();
	}

	/**
	 * Reads the workers in an activity.
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 */
	public List<Worker> workersIn(String activitySid, Deadline deadline) {
		return workers(new WorkerReader(this.twilio.workspace()).setActivitySid(activitySid), deadline)
			.map((worker) -> ResourceConverter.worker(worker, null))
			.toList();
	}

	/**
	 * Reads all workers of the workspace. According to Twilio's OpenAPI document, lists
	 * omit attributes, so the attributes of the returned workers may be omitted.
	 */
	public List<Worker> workers(Deadline deadline) {
		return workers(new WorkerReader(this.twilio.workspace()), deadline).map(ResourceConverter::listedWorker)
			.toList();
	}

	private Stream<com.twilio.rest.taskrouter.v1.workspace.Worker> workers(WorkerReader workers, Deadline deadline) {
		return this.twilio
			.repeatable(deadline, (client) -> TwilioConnection.all(workers.pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream();
	}

	/**
	 * Changes a worker in the version that was read, in one request. Sends the attributes
	 * only if they differ from those that were read.
	 * @return the worker after the change
	 * @throws TwilioException.Rejected if the worker's version has changed, or the
	 * attributes are too long
	 */
	public Worker change(Worker read, WorkerChange change, Deadline deadline) {
		return ResourceConverter.worker(this.twilio.repeatable(deadline, (client) -> {
			WorkerUpdater update = new WorkerUpdater(this.twilio.workspace(), read.sid().value());
			if (read.version() != null) {
				update.setIfMatch(read.version());
			}
			if (change.activitySid() != null) {
				update.setActivitySid(change.activitySid());
			}
			if (!change.attributes().equals(read.attributes())) {
				update.setAttributes(change.attributes().toString());
			}
			if (change.ringingCalls() == WorkerChange.RingingCalls.OFFERED_TO_OTHERS) {
				update.setRejectPendingReservations(true);
			}
			return update.update(client);
		}));
	}

	/** Reads the task queues of the workspace. */
	public List<TaskQueue> taskQueues(Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection
						.all(new TaskQueueReader(this.twilio.workspace()).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::taskQueue)
			.toList();
	}

	/** Reads the activities of the workspace. */
	public List<Activity> activities(Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection
						.all(new ActivityReader(this.twilio.workspace()).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map((activity) -> new Activity(activity.getSid(), activity.getFriendlyName(),
					Boolean.TRUE.equals(activity.getAvailable())))
			.toList();
	}

	/**
	 * Reads the SID of the workspace's timeout activity, to which TaskRouter moves a
	 * worker whose reservation times out.
	 */
	public String timeoutActivity(Deadline deadline) {
		return this.twilio.repeatable(deadline, (client) -> new WorkspaceFetcher(this.twilio.workspace()).fetch(client))
			.resource()
			.getTimeoutActivitySid();
	}

	/**
	 * Reads whether TaskRouter offers tasks to workers in an activity.
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 * @throws TwilioException.NotFound if the activity does not exist
	 */
	public boolean isAvailable(String activitySid, Deadline deadline) {
		return Boolean.TRUE.equals(this.twilio
			.repeatable(deadline, (client) -> new ActivityFetcher(this.twilio.workspace(), activitySid).fetch(client))
			.resource()
			.getAvailable());
	}

}
