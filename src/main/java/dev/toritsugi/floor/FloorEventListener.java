package dev.toritsugi.floor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applies TaskRouter's events to the state at once, while desks are attached. Twilio's
 * pages do not list the parameters of each event, so a missing parameter keeps its last
 * known value.
 */
@Component
class FloorEventListener {

	private static final String RESERVATION = "reservation.";

	private final FloorRepository repository;

	private final FloorPoller poller;

	FloorEventListener(FloorRepository repository, FloorPoller poller) {
		this.repository = repository;
		this.poller = poller;
	}

	@EventListener
	void on(TaskRouterEvent event) {
		long arrived = System.nanoTime();
		Floor floor = this.repository.floor().orElse(null);
		if (floor == null || !this.poller.isAttached()) {
			return;
		}
		FloorChange change = new FloorChange(event.task().map((sid) -> task(sid, event, floor)).orElse(null),
				Stamp.ofEvent(taskTime(event), version(event, "TaskVersion"), arrived),
				event.reservation().map((sid) -> reservation(sid, event)).orElse(null),
				event.worker().map((sid) -> worker(sid, event, floor)).orElse(null),
				Stamp.ofEvent(event.at(), version(event, "WorkerVersion"), arrived));
		if (this.repository.merge(change)) {
			this.poller.hurry();
		}
	}

	/**
	 * Returns the time that orders a task's event. The creation of a task precedes all
	 * other events of the same millisecond.
	 */
	private static Instant taskTime(TaskRouterEvent event) {
		return event.type().equals("task.created") ? event.at().minusMillis(1) : event.at();
	}

	private static long version(TaskRouterEvent event, String parameter) {
		return number(event, parameter).orElse(0L);
	}

	private static Optional<Long> number(TaskRouterEvent event, String parameter) {
		return event.text(parameter).filter((text) -> text.matches("[0-9]{1,11}")).map(Long::valueOf);
	}

	private static @Nullable Task task(TaskSid sid, TaskRouterEvent event, Floor floor) {
		FloorTask shown = floor.tasks().get(sid);
		Task known = (shown != null) ? shown.task() : null;
		Task.Status status = status(event).orElse((known != null) ? known.status() : null);
		String workflow = event.text("WorkflowSid").orElse((known != null) ? known.workflowSid() : null);
		if (status == null || workflow == null) {
			return null;
		}
		Attributes attributes = event.text("TaskAttributes").isPresent() ? event.taskAttributes()
				: (known != null) ? known.attributes() : Attributes.omitted();
		String channel = event.text("TaskChannelUniqueName").orElse((known != null) ? known.channel() : null);
		Instant created = (known != null) ? known.created() : created(event);
		return new Task(sid, workflow, channel, status, queue(event, known), rank(event, known, created), attributes,
				created, event.at(), null);
	}

	private static Task.Rank rank(TaskRouterEvent event, @Nullable Task known, Instant created) {
		return new Task.Rank(
				number(event, "TaskPriority").map(Long::intValue).orElse((known != null) ? known.rank().priority() : 0),
				number(event, "TaskVirtualStartTime").map(Instant::ofEpochSecond)
					.orElse((known != null) ? known.rank().start() : created));
	}

	private static Optional<Task.Status> status(TaskRouterEvent event) {
		return switch (event.type()) {
			case "task.completed" -> Optional.of(Task.Status.COMPLETED);
			case "task.canceled", "task.deleted", "task.system-deleted" -> Optional.of(Task.Status.CANCELED);
			default -> event.text("TaskAssignmentStatus").map((text) -> named(Task.Status.class, text));
		};
	}

	private static Task.@Nullable Queue queue(TaskRouterEvent event, @Nullable Task known) {
		Task.Queue queue = event.queue();
		Task.Queue last = (known != null) ? known.queue() : null;
		return (queue == null || (queue.name() == null && last != null && last.sid().equals(queue.sid()))) ? last
				: queue;
	}

	private static Instant created(TaskRouterEvent event) {
		return number(event, "TaskDateCreated").map(Instant::ofEpochSecond).orElse(event.at());
	}

	private static @Nullable Reservation reservation(ReservationSid sid, TaskRouterEvent event) {
		TaskSid task = event.task().orElse(null);
		WorkerSid worker = event.worker().orElse(null);
		if (task == null || worker == null || !event.type().startsWith(RESERVATION)) {
			return null;
		}
		Reservation.Status status = switch (event.type().substring(RESERVATION.length())) {
			case "created" -> Reservation.Status.PENDING;
			case "wrapup" -> Reservation.Status.WRAPPING;
			case "accepted", "rejected", "timeout", "canceled", "rescinded", "completed" ->
				named(Reservation.Status.class, event.type().substring(RESERVATION.length()));
			default -> null;
		};
		return (status == null) ? null : new Reservation(sid, task, worker, event.text("WorkerName").orElse(""), status,
				event.at(), event.at());
	}

	/**
	 * Returns the worker after the event, or null if the event does not contain the
	 * worker's activity or reports the reserved worker.
	 */
	private static @Nullable Worker worker(WorkerSid sid, TaskRouterEvent event, Floor floor) {
		Worker known = floor.workers().get(sid);
		String activity = event.activity("WorkerActivitySid").orElse(null);
		String name = event.text("WorkerName").orElse((known != null) ? known.name() : null);
		if (activity == null || name == null || ReservedWorker.isNamed(name)
				|| event.text("WorkerAttributes").isEmpty()) {
			return null;
		}
		Instant since = (known != null && known.activitySid().equals(activity)) ? known.activitySince() : event.at();
		return new Worker(sid, name, activity, floor.activity(activity).map(Activity::available).orElse(false), since,
				event.workerAttributes(), event.at(), null);
	}

	private static <E extends Enum<E>> E named(Class<E> type, String text) {
		return Stream.of(type.getEnumConstants())
			.filter((each) -> each.name().equals(text.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseGet(() -> Enum.valueOf(type, "UNKNOWN"));
	}

}
