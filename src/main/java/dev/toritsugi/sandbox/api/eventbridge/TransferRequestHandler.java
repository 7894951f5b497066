package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.api.eventbridge.payload.TransferPayload;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChange;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferService;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferStatus;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferTarget;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Executes the event bridge's requests for transfers of tasks.
 */
final class TransferRequestHandler {

	static final List<EventBridgeRoute> ROUTES = List.of(
			EventBridgeRoute.post("/Workers/{worker}/Transfers", TransferRequestHandler::start),
			EventBridgeRoute.post("/Workers/{worker}/Transfers/{transfer}", TransferRequestHandler::cancel));

	private TransferRequestHandler() {
	}

	private static Object start(EventBridgeRequest request) {
		RequestParameters parameters = request.parameters();
		Reservation reservation = reservation(request);
		TransferTarget target = target(request, parameters.required("To", 34));
		Transfer.Mode mode = mode(parameters.filter("Mode"));
		change(request, reservation.task());
		return TransferPayload.of(transfers(request).start(reservation, target, mode));
	}

	/**
	 * Changes the attributes and the priority of the task. UNCONFIRMED: Twilio does not
	 * document whether the attributes of a transfer replace those of the task.
	 */
	private static void change(EventBridgeRequest request, Task task) {
		@Nullable ObjectNode attributes = request.parameters().attributes("Attributes");
		@Nullable Integer priority = request.parameters().integer("Priority", 0, Integer.MAX_VALUE);
		if (attributes != null || priority != null) {
			request.request().tasks().update(task, new TaskChange(attributes, priority, null, null));
		}
	}

	private static Object cancel(EventBridgeRequest request) {
		String status = request.parameters().required("TransferStatus", 32);
		if (!status.equals(TransferStatus.CANCELED.value())) {
			throw TwilioError.badRequest("Invalid value for parameter TransferStatus");
		}
		Transfer transfer = transfers(request).find(request.sid("transfer"))
			.filter((found) -> found.reservation().worker() == request.worker())
			.orElseThrow(() -> TwilioError.notFound(request.worker().sid() + "/Transfers/" + request.sid("transfer")));
		transfers(request).cancel(transfer);
		return TransferPayload.of(transfer);
	}

	private static Reservation reservation(EventBridgeRequest request) {
		String sid = request.parameters().required("ReservationSid", 34);
		String taskSid = request.parameters().required("TaskSid", 34);
		return request.request()
			.reservations()
			.find(sid)
			.filter((found) -> found.worker() == request.worker() && found.task().sid().equals(taskSid))
			.orElseThrow(() -> TwilioError.notFound(request.workspace().path() + "/Reservations/" + sid));
	}

	private static TransferTarget target(EventBridgeRequest request, String sid) {
		if (sid.startsWith("WK")) {
			return new TransferTarget.ToWorker(request.request().workers().get(request.workspace(), sid));
		}
		if (sid.startsWith("WQ")) {
			return new TransferTarget.ToQueue(
					request.request().account().taskRouter().queues().get(request.workspace(), sid));
		}
		throw TwilioError.badRequest("To must be the SID of a worker or a task queue");
	}

	/** UNCONFIRMED: Twilio does not document the default. */
	private static Transfer.Mode mode(@Nullable String mode) {
		String chosen = Objects.requireNonNullElse(mode, Transfer.Mode.WARM.name());
		return Stream.of(Transfer.Mode.values())
			.filter((each) -> each.name().equalsIgnoreCase(chosen))
			.findFirst()
			.orElseThrow(() -> TwilioError.badRequest("Mode must be COLD or WARM"));
	}

	private static TransferService transfers(EventBridgeRequest request) {
		return request.request().account().taskRouter().transfers();
	}

}
