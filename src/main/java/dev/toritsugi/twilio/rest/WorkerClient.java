package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.twilio.rest.taskrouter.v1.WorkspaceFetcher;
import com.twilio.rest.taskrouter.v1.workspace.ActivityFetcher;
import com.twilio.rest.taskrouter.v1.workspace.Event;
import com.twilio.rest.taskrouter.v1.workspace.EventReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerFetcher;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import com.twilio.rest.taskrouter.v1.workspace.WorkerUpdater;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes workers and their activities. Every method returns by its deadline,
 * or throws a {@link TwilioException} if it receives no usable response.
 */
public class WorkerClient {

	private static final int LARGEST_PAGE = 1000;

	private static final String ACTIVITY_UPDATE = "worker.activity.update";

	/**
	 * Period for which events are read, in minutes. It is longer than any call with its
	 * after-call work.
	 */
	private static final int HISTORY_MINUTES = 480;

	private final WorkspaceConnection twilio;

	WorkerClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
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
	 * Reads the workers in an activity.
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 */
	public List<Worker> workersIn(String activitySid, Deadline deadline) {
		return this.twilio.repeatable(deadline,
				(client) -> TwilioConnection.all(new WorkerReader(this.twilio.workspace()).setActivitySid(activitySid)
					.pageSize(LARGEST_PAGE)
					.read(client)))
			.resource()
			.stream()
			.map((worker) -> ResourceConverter.worker(worker, null))
			.toList();
	}

	/**
	 * Replaces all attributes of a worker.
	 * @param version version that the worker must still have, or null to update any
	 * version
	 * @throws TwilioException.Rejected if the worker's version has changed, or the
	 * attributes are too long
	 */
	public void attributes(WorkerSid sid, Attributes attributes, @Nullable String version, Deadline deadline) {
		update(sid, version, (update) -> update.setAttributes(attributes.toString()), deadline);
	}

	/**
	 * Changes the activity of a worker.
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 * @param version version that the worker must still have, or null to update any
	 * version
	 * @throws TwilioException.Rejected if the worker's version has changed
	 */
	public void activity(WorkerSid sid, String activitySid, @Nullable String version, Deadline deadline) {
		update(sid, version, (update) -> update.setActivitySid(activitySid), deadline);
	}

	/**
	 * Replaces a worker's activity and all its attributes in one request.
	 * @param activitySid SID of the activity, WA and 32 hex digits
	 * @param version version that the worker must still have, or null to update any
	 * version
	 * @throws TwilioException.Rejected if the worker's version has changed
	 */
	public void update(WorkerSid sid, String activitySid, Attributes attributes, @Nullable String version,
			Deadline deadline) {
		update(sid, version, (update) -> update.setActivitySid(activitySid).setAttributes(attributes.toString()),
				deadline);
	}

	private void update(WorkerSid sid, @Nullable String version, UnaryOperator<WorkerUpdater> change,
			Deadline deadline) {
		this.twilio.repeatable(deadline, (client) -> {
			WorkerUpdater update = change.apply(new WorkerUpdater(this.twilio.workspace(), sid.value()));
			if (version != null) {
				update.setIfMatch(version);
			}
			return update.update(client);
		});
	}

	/**
	 * Returns the SID of the activity that a worker had before TaskRouter changed it,
	 * according to the events of the last eight hours. Returns empty if the worker chose
	 * the current activity, or if the events contain no change to the current activity.
	 * @param activitySid SID of the current activity, WA and 32 hex digits
	 * @param cause why TaskRouter changed the activity
	 */
	public Optional<String> activityBefore(WorkerSid sid, String activitySid, Cause cause, Deadline deadline) {
		List<ResourceConverter.ActivityChange> changes = history(sid, ACTIVITY_UPDATE,
				ResourceConverter::activityChange, deadline)
			.stream()
			.filter((each) -> each.to().equals(activitySid) && !each.from().isEmpty())
			.sorted(Comparator.comparing(ResourceConverter.ActivityChange::at))
			.toList();
		if (changes.isEmpty()) {
			return Optional.empty();
		}
		ResourceConverter.ActivityChange last = changes.get(changes.size() - 1);
		// TaskRouter changes the activity only once per cause, so a second change at
		// almost the same time was the worker's own choice.
		return history(sid, cause.eventType, ResourceConverter::eventDate, deadline).stream()
			.filter((at) -> changes.stream()
				.filter((change) -> change.follows(at))
				.findFirst()
				.equals(Optional.of(last)))
			.findFirst()
			.map((at) -> last.from());
	}

	/**
	 * Returns the workers whom TaskRouter has recently moved from another activity to the
	 * given activity.
	 * @param activitySid SID of the new activity, WA and 32 hex digits
	 * @param cause why TaskRouter moved the workers
	 * @param recently maximum time since the move, in whole minutes
	 */
	public Set<WorkerSid> movedTo(String activitySid, Cause cause, Duration recently, Deadline deadline) {
		List<ResourceConverter.ActivityChange> changes = events(recent(ACTIVITY_UPDATE, recently),
				ResourceConverter::activityChange, deadline)
			.stream()
			.filter((change) -> change.to().equals(activitySid) && !change.from().equals(activitySid))
			.toList();
		List<ResourceConverter.ActivityChange> causes = changes.isEmpty() ? List.of()
				: events(recent(cause.eventType, recently), ResourceConverter::activityChange, deadline);
		return changes.stream()
			.filter((change) -> causes.stream()
				.anyMatch((each) -> Objects.equals(each.worker(), change.worker()) && change.follows(each.at())))
			.flatMap((change) -> Stream.ofNullable(change.worker()))
			.collect(Collectors.toSet());
	}

	private EventReader recent(String eventType, Duration recently) {
		return new EventReader(this.twilio.workspace()).setEventType(eventType).setMinutes((int) recently.toMinutes());
	}

	private <T> List<T> history(WorkerSid sid, String eventType, Function<Event, T> conversion, Deadline deadline) {
		return events(new EventReader(this.twilio.workspace()).setWorkerSid(sid.value())
			.setEventType(eventType)
			.setMinutes(HISTORY_MINUTES), conversion, deadline);
	}

	private <T> List<T> events(EventReader reader, Function<Event, T> conversion, Deadline deadline) {
		return this.twilio
			.repeatable(deadline, (client) -> TwilioConnection.all(reader.pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(conversion)
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

	/**
	 * Why TaskRouter changes a worker's activity.
	 */
	public enum Cause {

		/**
		 * A call has ended, and TaskRouter moves the worker to the post-work activity.
		 */
		END_OF_CALL("reservation.wrapup"),

		/**
		 * A reservation has timed out, and TaskRouter moves the worker to the workspace's
		 * timeout activity.
		 */
		RESERVATION_TIMEOUT("reservation.timeout"),

		/**
		 * A reservation was rejected, and TaskRouter moves the worker to the activity
		 * that the rejection contains.
		 */
		REJECTED_RESERVATION("reservation.rejected");

		private final String eventType;

		Cause(String eventType) {
			this.eventType = eventType;
		}

	}

}
