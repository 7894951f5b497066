package dev.toritsugi.sandbox.api.eventbridge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.eventbridge.payload.ReservationPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.TaskPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.TransferPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.WorkerChannelPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.WorkerPayload;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the web socket frames of TaskRouter events, and names the workers who receive
 * them. All methods must run within an engine command.
 */
final class EventFrameWriter {

	/** The task events that TaskRouter.js handles. */
	private static final Set<EventType> TASK_EVENTS = Set.of(EventType.TASK_UPDATED, EventType.TASK_CANCELED,
			EventType.TASK_WRAPUP, EventType.TASK_COMPLETED);

	/** The status of a reservation at the time of each reservation event. */
	private static final Map<EventType, ReservationStatus> RESERVATION_EVENTS = Map.of(EventType.RESERVATION_CREATED,
			ReservationStatus.PENDING, EventType.RESERVATION_ACCEPTED, ReservationStatus.ACCEPTED,
			EventType.RESERVATION_REJECTED, ReservationStatus.REJECTED, EventType.RESERVATION_TIMEOUT,
			ReservationStatus.TIMEOUT, EventType.RESERVATION_CANCELED, ReservationStatus.CANCELED,
			EventType.RESERVATION_RESCINDED, ReservationStatus.RESCINDED, EventType.RESERVATION_WRAPUP,
			ReservationStatus.WRAPPING, EventType.RESERVATION_COMPLETED, ReservationStatus.COMPLETED);

	/** The status of a transfer at the time of each transfer event. */
	private static final Map<EventType, TransferStatus> TRANSFER_EVENTS = Map.of(EventType.TASK_TRANSFER_INITIATED,
			TransferStatus.INITIATED, EventType.TASK_TRANSFER_ATTEMPT_FAILED, TransferStatus.INITIATED,
			EventType.TASK_TRANSFER_FAILED, TransferStatus.FAILED, EventType.TASK_TRANSFER_CANCELED,
			TransferStatus.CANCELED, EventType.TASK_TRANSFER_COMPLETED, TransferStatus.COMPLETE);

	private final JsonMapper json;

	EventFrameWriter(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Returns the SIDs of the workers who receive an event. UNCONFIRMED: Twilio does not
	 * document who receives the events of a task. The sandbox sends them to the workers
	 * to whom the task is offered or assigned, or was when it ended.
	 */
	Set<String> recipients(TaskRouterEvent event, SandboxAccount account) {
		if (event.worker() != null) {
			return Set.of(event.worker().sid());
		}
		if (TRANSFER_EVENTS.containsKey(event.type())) {
			return transfer(event, account).map((transfer) -> Set.of(transfer.reservation().worker().sid()))
				.orElse(Set.of());
		}
		return (event.task() != null) ? account.taskRouter()
			.reservations()
			.of(event.task())
			.stream()
			.filter((reservation) -> reservation.status().occupies()
					|| reservation.status() == ReservationStatus.COMPLETED
					|| reservation.status() == ReservationStatus.CANCELED)
			.map((reservation) -> reservation.worker().sid())
			.collect(Collectors.toSet()) : Set.of();
	}

	/**
	 * Returns the frame of an event, or empty if TaskRouter.js does not handle events of
	 * this type.
	 */
	Optional<String> frame(TaskRouterEvent event, SandboxAccount account) {
		return payload(event, account).map((payload) -> frame(event.type().value(), payload));
	}

	/**
	 * Returns a frame.
	 * @param type value of the key {@code event_type}
	 */
	String frame(String type, Object payload) {
		ObjectNode frame = this.json.createObjectNode();
		frame.put("event_type", type);
		frame.set("payload", this.json.valueToTree(payload));
		return frame.toString();
	}

	private Optional<Object> payload(TaskRouterEvent event, SandboxAccount account) {
		Reservation reservation = event.reservation();
		Worker worker = event.worker();
		Task task = event.task();
		if (reservation != null && RESERVATION_EVENTS.containsKey(event.type())) {
			return Optional.of(reservation(event, reservation, account));
		}
		if (task != null && TASK_EVENTS.contains(event.type())) {
			return Optional.of(asOf(event, tree(TaskPayload.of(task, account.engine().now()))));
		}
		TransferStatus transferStatus = TRANSFER_EVENTS.get(event.type());
		if (transferStatus != null) {
			return transfer(event, account)
				.map((transfer) -> tree(TransferPayload.of(transfer)).put("transfer_status", transferStatus.value()));
		}
		if (worker == null) {
			return Optional.empty();
		}
		return switch (event.type()) {
			case WORKER_ACTIVITY_UPDATE, WORKER_ATTRIBUTES_UPDATE -> Optional.of(worker(event, worker));
			case WORKER_CAPACITY_UPDATE, WORKER_CHANNEL_AVAILABILITY_UPDATE -> channel(event, worker, account);
			default -> Optional.empty();
		};
	}

	private static Optional<Transfer> transfer(TaskRouterEvent event, SandboxAccount account) {
		return Optional.ofNullable(event.task()).flatMap(account.taskRouter().transfers()::newest);
	}

	/**
	 * Returns a reservation as it was when the event occurred. The reservation may have
	 * changed again within the same engine command.
	 */
	private ObjectNode reservation(TaskRouterEvent event, Reservation reservation, SandboxAccount account) {
		ObjectNode payload = tree(
				ReservationPayload.of(reservation, account.engine().now(), account.taskRouter().transfers()));
		ReservationStatus status = RESERVATION_EVENTS.get(event.type());
		payload.put("reservation_status", (status != null) ? status.value() : "");
		putNumber(payload, "version", event.data().get("ReservationVersion"));
		payload.set("task", asOf(event, (ObjectNode) payload.path("task")));
		return payload;
	}

	private ObjectNode asOf(TaskRouterEvent event, ObjectNode task) {
		task.put("assignment_status", event.data().get("TaskAssignmentStatus"));
		putNumber(task, "version", event.data().get("TaskVersion"));
		return task;
	}

	private ObjectNode worker(TaskRouterEvent event, Worker worker) {
		ObjectNode payload = tree(WorkerPayload.of(worker));
		payload.put("activity_sid", event.data().get("WorkerActivitySid"));
		payload.put("activity_name", event.data().get("WorkerActivityName"));
		putNumber(payload, "version", event.data().get("WorkerVersion"));
		return payload;
	}

	private Optional<Object> channel(TaskRouterEvent event, Worker worker, SandboxAccount account) {
		return worker.channels()
			.stream()
			.filter((channel) -> channel.taskChannel().sid().equals(event.data().get("TaskChannelSid")))
			.findFirst()
			.map((channel) -> WorkerChannelPayload.of(worker, channel, account.taskRouter().reservations().of(worker)));
	}

	private ObjectNode tree(Object payload) {
		return this.json.valueToTree(payload);
	}

	private static void putNumber(ObjectNode payload, String name, @Nullable String number) {
		if (number != null) {
			payload.put(name, Long.parseLong(number));
		}
	}

}
