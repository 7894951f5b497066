package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Executes the event bridge's requests for the participants of a task's conference, which
 * the assignment instruction {@code conference} has created.
 */
final class ParticipantRequestHandler {

	static final List<EventBridgeRoute> ROUTES = List.of(
			EventBridgeRoute.post("/Workers/{worker}/WorkerParticipant", ParticipantRequestHandler::updateWorker),
			EventBridgeRoute.post("/Workers/{worker}/CustomerParticipant", ParticipantRequestHandler::updateCustomer),
			EventBridgeRoute.post("/Workers/{worker}/HoldWorkerParticipant", ParticipantRequestHandler::holdWorker),
			EventBridgeRoute.post("/Workers/{worker}/KickWorkerParticipant", ParticipantRequestHandler::kickWorker));

	private ParticipantRequestHandler() {
	}

	private static Object updateWorker(EventBridgeRequest request) {
		String sid = request.parameters().required("ReservationSid", 34);
		Reservation reservation = request.request()
			.reservations()
			.find(sid)
			.filter((found) -> found.worker() == request.worker())
			.orElseThrow(() -> TwilioError.notFound(request.workspace().path() + "/Reservations/" + sid));
		update(request, ofLeg(request, reservation));
		return Map.of();
	}

	private static Object updateCustomer(EventBridgeRequest request) {
		Task task = task(request);
		SandboxAccount account = request.request().account();
		Optional<Participant> customer = account.calls()
			.find(task.attributes().path("call_sid").asString(""))
			.flatMap((call) -> participant(account, call));
		update(request, customer.orElseThrow(() -> noParticipant(task)));
		return TaskRequestHandler.payload(request, task);
	}

	private static Object holdWorker(EventBridgeRequest request) {
		update(request, ofTargetWorker(request));
		return TaskRequestHandler.payload(request, task(request));
	}

	private static Object kickWorker(EventBridgeRequest request) {
		request.request().account().voice().participants().kick(ofTargetWorker(request));
		return TaskRequestHandler.payload(request, task(request));
	}

	private static void update(EventBridgeRequest request, Participant participant) {
		RequestParameters parameters = request.parameters();
		request.request()
			.account()
			.voice()
			.participants()
			.update(participant,
					new ParticipantUpdate(parameters.flag("Mute"), parameters.flag("Hold"), holdMusic(parameters),
							parameters.flag("EndConferenceOnExit"), parameters.flag("BeepOnExit"), null, null, null));
	}

	private static ParticipantUpdate.@Nullable Music holdMusic(RequestParameters parameters) {
		String url = parameters.url("HoldUrl");
		return (url != null)
				? new ParticipantUpdate.Music(url, Objects.requireNonNullElse(parameters.filter("HoldMethod"), "GET"))
				: null;
	}

	private static Task task(EventBridgeRequest request) {
		return request.request().tasks().get(request.workspace(), request.parameters().required("TaskSid", 34));
	}

	private static Participant ofTargetWorker(EventBridgeRequest request) {
		Task task = task(request);
		String workerSid = request.parameters().required("TargetWorkerSid", 34);
		return request.request()
			.reservations()
			.of(task)
			.stream()
			.filter((reservation) -> reservation.worker().sid().equals(workerSid) && reservation.status().occupies())
			.findFirst()
			.map((reservation) -> ofLeg(request, reservation))
			.orElseThrow(() -> noParticipant(task));
	}

	private static Participant ofLeg(EventBridgeRequest request, Reservation reservation) {
		SandboxAccount account = request.request().account();
		return account.voice()
			.legs()
			.of(reservation)
			.flatMap((leg) -> participant(account, leg))
			.orElseThrow(() -> noParticipant(reservation.task()));
	}

	private static Optional<Participant> participant(SandboxAccount account, Call call) {
		return account.voice()
			.conferences()
			.of(call)
			.flatMap((conference) -> conference.participant(call.sid()))
			.filter(Participant::connected);
	}

	private static TwilioError noParticipant(Task task) {
		return TwilioError.badRequest("Task %s has no such participant in a conference".formatted(task.sid()));
	}

}
