package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import dev.toritsugi.twilio.SidFormat;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoiceQueue;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * Converts resources of Twilio's SDK into the records of {@code twilio.resource}.
 */
final class ResourceConverter {

	private static final Set<Call.Status> LIVE = EnumSet.of(Call.Status.QUEUED, Call.Status.RINGING,
			Call.Status.IN_PROGRESS);

	private static final Pattern QUEUE = SidFormat.of("QU");

	private ResourceConverter() {
	}

	static Task task(TwilioConnection.VersionedResource<com.twilio.rest.taskrouter.v1.workspace.Task> read) {
		return task(read.resource(), read.version());
	}

	static Task task(com.twilio.rest.taskrouter.v1.workspace.Task task, @Nullable String version) {
		return task(task, Attributes.of(task.getAttributes()), version);
	}

	/** Converts a task from a list, which may omit the attributes. */
	static Task listedTask(com.twilio.rest.taskrouter.v1.workspace.Task task) {
		return task(task, listed(task.getAttributes()), null);
	}

	private static Task task(com.twilio.rest.taskrouter.v1.workspace.Task task, Attributes attributes,
			@Nullable String version) {
		return new Task(taskSid(task.getSid()), task.getWorkflowSid(), task.getTaskChannelUniqueName(),
				named(Task.Status.class, task.getAssignmentStatus(), Task.Status.UNKNOWN),
				(task.getTaskQueueSid() != null)
						? new Task.Queue(task.getTaskQueueSid(), task.getTaskQueueFriendlyName()) : null,
				rank(task), attributes, instant(task.getDateCreated()), instant(task.getDateUpdated()), version);
	}

	private static Task.Rank rank(com.twilio.rest.taskrouter.v1.workspace.Task task) {
		return new Task.Rank((task.getPriority() != null) ? task.getPriority() : 0,
				instant((task.getVirtualStartTime() != null) ? task.getVirtualStartTime() : task.getDateCreated()));
	}

	static Worker worker(TwilioConnection.VersionedResource<com.twilio.rest.taskrouter.v1.workspace.Worker> read) {
		return worker(read.resource(), read.version());
	}

	static Worker worker(com.twilio.rest.taskrouter.v1.workspace.Worker worker, @Nullable String version) {
		return worker(worker, Attributes.of(worker.getAttributes()), version);
	}

	/** Converts a worker from a list, which may omit the attributes. */
	static Worker listedWorker(com.twilio.rest.taskrouter.v1.workspace.Worker worker) {
		return worker(worker, listed(worker.getAttributes()), null);
	}

	private static Attributes listed(@Nullable String attributes) {
		return (attributes != null) ? Attributes.of(attributes) : Attributes.omitted();
	}

	private static Worker worker(com.twilio.rest.taskrouter.v1.workspace.Worker worker, Attributes attributes,
			@Nullable String version) {
		return new Worker(workerSid(worker.getSid()), worker.getFriendlyName(), worker.getActivitySid(),
				Boolean.TRUE.equals(worker.getAvailable()), instant(worker.getDateStatusChanged()), attributes,
				instant(worker.getDateUpdated()), version);
	}

	static TaskQueue taskQueue(com.twilio.rest.taskrouter.v1.workspace.TaskQueue queue) {
		return new TaskQueue(queue.getSid(), Objects.requireNonNullElse(queue.getFriendlyName(), queue.getSid()),
				queue.getTargetWorkers(),
				queue.getTaskOrder() == com.twilio.rest.taskrouter.v1.workspace.TaskQueue.TaskOrder.LIFO);
	}

	static CallState call(Call call) {
		boolean live = call.getStatus() == null || LIVE.contains(call.getStatus());
		return new CallState(call.getSid(), live,
				(call.getDateCreated() != null) ? call.getDateCreated().toInstant() : null,
				(!live && call.getEndTime() != null) ? call.getEndTime().toInstant() : null, call.getFrom(),
				call.getTo());
	}

	/**
	 * Converts a recording, or returns empty if it is not a completed recording of the
	 * verb Record.
	 */
	static Optional<Recording> message(com.twilio.rest.api.v2010.account.Recording recording) {
		if (recording.getSource() != com.twilio.rest.api.v2010.account.Recording.Source.RECORD_VERB
				|| recording.getStatus() != com.twilio.rest.api.v2010.account.Recording.Status.COMPLETED
				|| recording.getCallSid() == null) {
			return Optional.empty();
		}
		String seconds = Objects.requireNonNullElse(recording.getDuration(), "");
		return Optional
			.of(new Recording(sid(RecordingSid::new, recording.getSid()), sid(CallSid::new, recording.getCallSid()),
					Duration.ofSeconds(seconds.matches("[0-9]{1,9}") ? Long.parseLong(seconds) : 0),
					instant(recording.getDateCreated())));
	}

	static VoiceQueue voiceQueue(Queue queue) {
		return new VoiceQueue(sid((value) -> SidFormat.require(QUEUE, value), queue.getSid()),
				Objects.requireNonNullElse(queue.getFriendlyName(), ""),
				Objects.requireNonNullElse(queue.getCurrentSize(), 0));
	}

	/**
	 * Converts a member of a voice queue. If Twilio sends no date, the caller counts as
	 * just enqueued.
	 */
	static QueueMember queueMember(Member member) {
		return new QueueMember(sid((value) -> SidFormat.require(QUEUE, value), member.getQueueSid()),
				sid(CallSid::new, member.getCallSid()).value(),
				(member.getDateEnqueued() != null) ? member.getDateEnqueued().toInstant() : Instant.MAX,
				Duration.ofSeconds((member.getWaitTime() != null) ? member.getWaitTime() : 0));
	}

	static Reservation reservation(com.twilio.rest.taskrouter.v1.workspace.task.Reservation reservation) {
		return new Reservation(sid(ReservationSid::new, reservation.getSid()), taskSid(reservation.getTaskSid()),
				workerSid(reservation.getWorkerSid()), reservation.getWorkerName(),
				named(Reservation.Status.class, reservation.getReservationStatus(), Reservation.Status.UNKNOWN),
				instant(reservation.getDateCreated()), instant(reservation.getDateUpdated()));
	}

	static Reservation reservation(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation reservation) {
		return new Reservation(sid(ReservationSid::new, reservation.getSid()), taskSid(reservation.getTaskSid()),
				workerSid(reservation.getWorkerSid()), reservation.getWorkerName(),
				named(Reservation.Status.class, reservation.getReservationStatus(), Reservation.Status.UNKNOWN),
				instant(reservation.getDateCreated()), instant(reservation.getDateUpdated()));
	}

	static Map<?, ?> eventData(com.twilio.rest.taskrouter.v1.workspace.Event event) {
		return (event.getEventData() instanceof Map<?, ?> data) ? data : Map.of();
	}

	static @Nullable WorkerSid eventWorker(Map<?, ?> eventData) {
		return (eventData.get("worker_sid") instanceof String worker) ? workerSid(worker) : null;
	}

	static com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status workerReservationStatus(
			Reservation.Status status) {
		return com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status
			.forValue(status.name().toLowerCase(Locale.ROOT));
	}

	static Instant eventDate(com.twilio.rest.taskrouter.v1.workspace.Event event) {
		return Instant.ofEpochMilli((event.getEventDateMs() != null) ? event.getEventDateMs() : 0);
	}

	/** Converts a date. A missing date counts as very old. */
	private static Instant instant(@Nullable ZonedDateTime date) {
		return (date != null) ? date.toInstant() : Instant.EPOCH;
	}

	static TaskSid taskSid(@Nullable String sid) {
		return sid(TaskSid::new, sid);
	}

	static WorkerSid workerSid(@Nullable String sid) {
		return sid(WorkerSid::new, sid);
	}

	/**
	 * Converts a SID. If the SID is missing or malformed, the response counts as
	 * unreadable.
	 */
	private static <T> T sid(Function<String, T> type, @Nullable String sid) {
		try {
			return type.apply((sid != null) ? sid : "");
		}
		catch (IllegalArgumentException ex) {
			throw TwilioExceptionMapper.malformed(ex);
		}
	}

	/**
	 * Converts an SDK enum constant by its name. Returns {@code unknown} if this server
	 * does not support the status, or if the value is null because the SDK does not
	 * support the status.
	 */
	private static <E extends Enum<E>> E named(Class<E> type, @Nullable Enum<?> value, E unknown) {
		return Stream.of(type.getEnumConstants())
			.filter((constant) -> value != null && constant.name().equals(value.name()))
			.findFirst()
			.orElse(unknown);
	}

}
