package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;

import dev.toritsugi.sandbox.api.eventbridge.payload.ListPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.ReservationPayload;
import dev.toritsugi.sandbox.api.taskrouter.task.ReservationUpdateExecutor;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;

/**
 * Executes the event bridge's requests for reservations.
 */
final class ReservationRequestHandler {

	static final List<EventBridgeRoute> ROUTES = List.of(
			EventBridgeRoute.get("/Workers/{worker}/Reservations", ReservationRequestHandler::list),
			EventBridgeRoute.get("/Workers/{worker}/Reservations/{reservation}",
					(request) -> payload(request, ofWorker(request))),
			EventBridgeRoute.post("/Workers/{worker}/Reservations/{reservation}",
					(request) -> update(request, ofWorker(request))),
			EventBridgeRoute.post("/Tasks/{task}/Reservations/{reservation}",
					(request) -> update(request, ofTask(request))));

	private ReservationRequestHandler() {
	}

	/**
	 * Lists the reservations of a worker. With the parameter {@code Active}, lists only
	 * pending, accepted and wrapping reservations. UNCONFIRMED: Twilio may omit wrapping
	 * reservations, but then a page that is reloaded could not complete its task.
	 */
	private static Object list(EventBridgeRequest request) {
		boolean active = Boolean.TRUE.equals(request.parameters().flag("Active"));
		return ListPayload.of(request.request()
			.reservations()
			.of(request.worker())
			.stream()
			.filter((reservation) -> !active || reservation.status().occupies())
			.toList(), request.parameters(), (reservation) -> payload(request, reservation));
	}

	private static Object update(EventBridgeRequest request, Reservation reservation) {
		request.requireVersion(reservation);
		new ReservationUpdateExecutor(request.request(), request.parameters()).execute(request.workspace(),
				reservation);
		return ReservationPayload.of(reservation, request.request().now());
	}

	private static Reservation ofWorker(EventBridgeRequest request) {
		return find(request, List.copyOf(request.request().reservations().of(request.worker())));
	}

	private static Reservation ofTask(EventBridgeRequest request) {
		return find(request,
				request.request()
					.reservations()
					.of(request.request().tasks().get(request.workspace(), request.sid("task"))));
	}

	private static Reservation find(EventBridgeRequest request, List<Reservation> reservations) {
		return reservations.stream()
			.filter((reservation) -> reservation.sid().equals(request.sid("reservation")))
			.findFirst()
			.orElseThrow(() -> TwilioError
				.notFound(request.workspace().path() + "/Reservations/" + request.sid("reservation")));
	}

	private static Object payload(EventBridgeRequest request, Reservation reservation) {
		return ReservationPayload.of(reservation, request.request().now(),
				request.request().account().taskRouter().transfers());
	}

}
