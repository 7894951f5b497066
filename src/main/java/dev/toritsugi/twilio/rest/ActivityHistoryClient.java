package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.twilio.rest.taskrouter.v1.workspace.Event;
import com.twilio.rest.taskrouter.v1.workspace.EventReader;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.WorkerSid;

/**
 * Finds out from TaskRouter's event history why the activity of a worker changed. Events
 * of other applications' workflows do not count as a cause. Every method returns by its
 * deadline, or throws a {@link TwilioException} if it receives no usable response.
 */
public class ActivityHistoryClient {

	private static final int LARGEST_PAGE = 1000;

	private static final String ACTIVITY_UPDATE = "worker.activity.update";

	/**
	 * Period for which events are read, in minutes. The period is longer than any call
	 * with its after-call work.
	 */
	private static final int HISTORY_MINUTES = 480;

	private final WorkspaceConnection twilio;

	private final CallClient calls;

	private final OwnWorkflows workflows;

	ActivityHistoryClient(WorkspaceConnection twilio, CallClient calls, OwnWorkflows workflows) {
		this.twilio = twilio;
		this.calls = calls;
		this.workflows = workflows;
	}

	/**
	 * Returns the activity that a worker had before TaskRouter moved the worker to the
	 * current activity, according to the events of the last eight hours. Returns empty if
	 * the events contain no change to the current activity, or if the operator or a
	 * program chose the current activity.
	 * @param activitySid SID of the current activity, WA and 32 hex digits
	 * @param cause why TaskRouter changed the activity
	 */
	public Optional<String> activityBefore(WorkerSid sid, String activitySid, Cause cause, Deadline deadline) {
		List<ActivityChange> all = history(sid, ACTIVITY_UPDATE, ActivityChange::of, deadline).stream()
			.filter((change) -> !change.from().isEmpty())
			.sorted(Comparator.comparing(ActivityChange::at))
			.toList();
		List<ActivityChange> changes = all.stream().filter((change) -> change.to().equals(activitySid)).toList();
		if (changes.isEmpty()) {
			return Optional.empty();
		}
		ActivityChange last = changes.get(changes.size() - 1);
		List<ActivityChangeCause> causes = own(
				history(sid, cause.eventType, (event) -> ActivityChangeCause.of(cause, event), deadline));
		// TaskRouter changes the activity once per cause, so a second change within the
		// same seconds was the worker's own choice.
		boolean caused = causes.stream()
			.anyMatch((each) -> isFirst(last, changes.stream().filter((change) -> change.isCausedBy(each))));
		return (caused || (cause == Cause.END_OF_CALL && isCausedByLaterEnd(last, all, causes, deadline)))
				? Optional.of(last.from()) : Optional.empty();
	}

	/**
	 * Whether the change happened at the end of a call whose task a program had moved to
	 * {@code wrapping} during the conversation. For such a call, TaskRouter has reported
	 * the {@code wrapping} reservation long before the call ended, so the end of the call
	 * is read from Twilio.
	 */
	private boolean isCausedByLaterEnd(ActivityChange last, List<ActivityChange> all, List<ActivityChangeCause> causes,
			Deadline deadline) {
		Instant end = causes.stream()
			.filter((cause) -> cause.at().isBefore(last.at()))
			.max(Comparator.comparing(ActivityChangeCause::at))
			.map(ActivityChangeCause::workerCall)
			.flatMap((call) -> this.calls.call(call, deadline))
			.map(CallState::ended)
			.orElse(null);
		return end != null && isFirst(last, all.stream().filter((change) -> change.isAtCallEnd(end)));
	}

	private static boolean isFirst(ActivityChange change, Stream<ActivityChange> changes) {
		return changes.findFirst().equals(Optional.of(change));
	}

	/**
	 * Returns the workers whom TaskRouter has recently moved from another activity to
	 * this activity.
	 * @param activitySid SID of the new activity, WA and 32 hex digits
	 * @param cause why TaskRouter moved the workers
	 * @param recently longest time since the move, in whole minutes
	 */
	public Set<WorkerSid> movedTo(String activitySid, Cause cause, Duration recently, Deadline deadline) {
		List<ActivityChange> changes = events(recent(ACTIVITY_UPDATE, recently), ActivityChange::of, deadline).stream()
			.filter((change) -> change.to().equals(activitySid) && !change.from().equals(activitySid))
			.toList();
		List<ActivityChangeCause> causes = changes.isEmpty() ? List.of() : own(
				events(recent(cause.eventType, recently), (event) -> ActivityChangeCause.of(cause, event), deadline));
		return changes.stream()
			.filter((change) -> causes.stream()
				.anyMatch((each) -> Objects.equals(each.worker(), change.worker()) && change.isCausedBy(each)))
			.flatMap((change) -> Stream.ofNullable(change.worker()))
			.collect(Collectors.toSet());
	}

	/** Returns the causes without those of other applications' workflows. */
	private List<ActivityChangeCause> own(List<ActivityChangeCause> causes) {
		return causes.stream()
			.filter((cause) -> cause.workflowSid() == null || this.workflows.contains(cause.workflowSid()))
			.toList();
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
	 * Why TaskRouter changes a worker's activity.
	 */
	public enum Cause {

		/** The worker gets the post-work activity. */
		END_OF_CALL("reservation.wrapup"),

		/** The worker gets the workspace's timeout activity. */
		RESERVATION_TIMEOUT("reservation.timeout"),

		/** The worker gets the activity that the rejecting request names. */
		REJECTED_RESERVATION("reservation.rejected");

		private final String eventType;

		Cause(String eventType) {
			this.eventType = eventType;
		}

	}

}
