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
 * What is known of workers at TaskRouter, and what is changed of them. Every method ends
 * by the deadline it is given and throws {@link TwilioException} for whatever keeps it
 * from its answer.
 */
public class WorkerClient {

	private static final int LARGEST_PAGE = 1000;

	private static final String ACTIVITY_UPDATE = "worker.activity.update";

	/** More than any call and what is to be written down after it. */
	private static final int HISTORY_MINUTES = 480;

	private final WorkspaceConnection twilio;

	WorkerClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** The same client, which sends each request once. */
	public WorkerClient withoutRetries() {
		return new WorkerClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads a worker.
	 * @throws TwilioException.NotFound if there is none, or no longer
	 */
	public Worker worker(WorkerSid sid, Deadline deadline) {
		return ResourceConverter.worker(this.twilio.repeatable(deadline,
				(client) -> new WorkerFetcher(this.twilio.workspace(), sid.value()).fetch(client)));
	}

	/**
	 * The workers who are in an activity.
	 * @param activitySid WA and 32 hex digits
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
	 * Writes all attributes of a worker.
	 * @param version only if this is still their version; null for any
	 * @throws TwilioException.Rejected if they have another one, or the attributes are
	 * too long
	 */
	public void attributes(WorkerSid sid, Attributes attributes, @Nullable String version, Deadline deadline) {
		update(sid, version, (update) -> update.setAttributes(attributes.toString()), deadline);
	}

	/**
	 * Gives a worker another activity.
	 * @param activitySid WA and 32 hex digits
	 * @param version only if this is still their version; null for any
	 * @throws TwilioException.Rejected if they have another one
	 */
	public void activity(WorkerSid sid, String activitySid, @Nullable String version, Deadline deadline) {
		update(sid, version, (update) -> update.setActivitySid(activitySid), deadline);
	}

	/**
	 * Gives a worker another activity and other attributes, both or neither.
	 * @param activitySid WA and 32 hex digits
	 * @param version only if this is still their version; null for any
	 * @throws TwilioException.Rejected if they have another one
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
	 * The activity that a worker had chosen before TaskRouter moved them to that one,
	 * from its history of the last hours; none where it does not tell, or where they went
	 * there by themselves.
	 * @param activitySid WA and 32 hex digits
	 * @param cause what made TaskRouter move them
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
		// TaskRouter moves them once; whoever comes back right after that chose to.
		return history(sid, cause.eventType, ResourceConverter::eventDate, deadline).stream()
			.filter((at) -> changes.stream()
				.filter((change) -> change.follows(at))
				.findFirst()
				.equals(Optional.of(last)))
			.findFirst()
			.map((at) -> last.from());
	}

	/**
	 * The workers whom TaskRouter moved to an activity from another one.
	 * @param activitySid WA and 32 hex digits
	 * @param cause what made TaskRouter move them
	 * @param recently how long ago at most, in whole minutes
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
	 * SID of the activity that TaskRouter gives to a worker whose reservation times out.
	 */
	public String timeoutActivity(Deadline deadline) {
		return this.twilio.repeatable(deadline, (client) -> new WorkspaceFetcher(this.twilio.workspace()).fetch(client))
			.resource()
			.getTimeoutActivitySid();
	}

	/**
	 * Whether workers in an activity are offered tasks.
	 * @param activitySid WA and 32 hex digits
	 * @throws TwilioException.NotFound if there is no such activity
	 */
	public boolean isAvailable(String activitySid, Deadline deadline) {
		return Boolean.TRUE.equals(this.twilio
			.repeatable(deadline, (client) -> new ActivityFetcher(this.twilio.workspace(), activitySid).fetch(client))
			.resource()
			.getAvailable());
	}

	/**
	 * Why TaskRouter moves a worker by itself.
	 */
	public enum Cause {

		/** To the post-work activity. */
		END_OF_CALL("reservation.wrapup"),

		/** To the workspace's timeout activity. */
		RESERVATION_TIMEOUT("reservation.timeout");

		private final String eventType;

		Cause(String eventType) {
			this.eventType = eventType;
		}

	}

}
