package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.ConferenceService;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Executes the instructions {@code conference} and {@code supervise}.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/contact-center-blueprint/call-control-concepts">Twilio:
 * call control concepts</a>
 */
public final class ConferenceInstructionExecutor {

	private static final int NO_CALLER = 40144;

	private static final int NOT_TO_SUPERVISE = 40146;

	private static final Duration RINGS_FOR = Duration.ofSeconds(60);

	private static final URI NO_DOCUMENT = URI.create("http://localhost/");

	private final Engine engine;

	private final TaskRouter taskRouter;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final WorkerLegService legs;

	private final EnqueueHandler enqueueHandler;

	private final ConferenceService conferences;

	/** The ringing legs to supervisors, by conference SID and called address. */
	private final Map<String, Call> supervisors = new HashMap<>();

	public ConferenceInstructionExecutor(Engine engine, TaskRouter taskRouter, CallRegistry calls,
			CalleePhoneService calleePhones, WorkerLegService legs, EnqueueHandler enqueueHandler,
			ConferenceService conferences) {
		this.engine = engine;
		this.taskRouter = taskRouter;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.legs = legs;
		this.enqueueHandler = enqueueHandler;
		this.conferences = conferences;
	}

	/**
	 * Rings the worker for the instruction {@code conference}. The reservation does not
	 * time out while the worker's phone rings. If the worker does not answer, the
	 * reservation is canceled.
	 */
	void begin(Reservation reservation, Instruction.Conference instruction) {
		this.taskRouter.reservations().hold(reservation);
		Call leg = this.legs.ring(reservation, instruction.leg(),
				(answered) -> meet(reservation, instruction, answered));
		leg.whenOver(() -> {
			if (leg.answered() == null && reservation.status() == ReservationStatus.PENDING) {
				this.taskRouter.reservations().cancel(reservation);
			}
		});
	}

	private void meet(Reservation reservation, Instruction.Conference instruction, Call leg) {
		if (reservation.isTransfer()) {
			joinTransferred(reservation, instruction, leg);
			return;
		}
		Task task = reservation.task();
		QueueMember member = this.enqueueHandler.member(task).filter(QueueMember::waiting).orElse(null);
		if (member == null || reservation.status() != ReservationStatus.PENDING) {
			this.calls.end(leg, CallStatus.COMPLETED);
			callerGone(reservation);
			return;
		}
		Call caller = member.caller();
		Participant worker = this.conferences.join(task.sid(), leg, instruction.settings(), instruction.options(),
				() -> this.calls.end(leg, CallStatus.COMPLETED));
		Conference conference = worker.conference();
		conference.whenOver(() -> this.taskRouter.tasks().callEnded(task));
		leg.whenOver(() -> left(reservation, instruction));
		this.enqueueHandler.connect(member, new QueueMember.Connection(() -> release(caller), null));
		this.conferences.join(task.sid(), caller, instruction.customer(), ConferenceOptions.NONE,
				() -> this.enqueueHandler.conversationEnded(member));
		this.taskRouter.reservations().accept(reservation);
		this.taskRouter.tasks().attribute(task, "conference", attributes(task, conference, leg, caller));
	}

	/**
	 * Adds the worker of a transfer to the conference of the task, in which the caller
	 * already is.
	 */
	private void joinTransferred(Reservation reservation, Instruction.Conference instruction, Call leg) {
		Conference conference = this.conferences
			.find(reservation.task().attributes().path("conference").path("sid").asString(""))
			.filter((found) -> !found.over())
			.orElse(null);
		if (conference == null || reservation.status() != ReservationStatus.PENDING) {
			this.calls.end(leg, CallStatus.COMPLETED);
			callerGone(reservation);
			return;
		}
		this.conferences.join(conference.friendlyName(), leg, instruction.settings(), instruction.options(),
				() -> this.calls.end(leg, CallStatus.COMPLETED));
		leg.whenOver(() -> left(reservation, instruction));
		this.taskRouter.reservations().accept(reservation);
	}

	/**
	 * Handles the end of a worker's leg. If another worker has the task by a transfer,
	 * the wrap-up of this worker begins, and the task stays assigned.
	 */
	private void left(Reservation reservation, Instruction.Conference instruction) {
		this.taskRouter.reservations().workerLeft(reservation);
		this.legs.postWork(reservation, instruction.postWork());
	}

	/**
	 * Cancels a pending reservation whose caller has left the queue. A reservation with a
	 * conference instruction does not time out, so without the cancellation it would stay
	 * pending forever.
	 */
	private void callerGone(Reservation reservation) {
		if (reservation.status() == ReservationStatus.PENDING) {
			this.engine.alert(NO_CALLER, reservation.sid() + ": the caller no longer waits");
			this.taskRouter.reservations().cancel(reservation);
		}
	}

	/**
	 * Removes the caller from the conference. Does nothing if the caller has hung up,
	 * because the end of a call already removes the call from its conference.
	 */
	private void release(Call caller) {
		if (!caller.over()) {
			this.conferences.takeOut(caller);
		}
	}

	private static ObjectNode attributes(Task task, Conference conference, Call worker, Call customer) {
		ObjectNode attributes = JsonNodeFactory.instance.objectNode();
		attributes.put("room_name", task.sid());
		attributes.put("sid", conference.sid());
		attributes.putObject("participants").put("worker", worker.sid()).put("customer", customer.sid());
		return attributes;
	}

	/**
	 * Rings a supervisor, who joins the conference after answering. The conference
	 * continues when the supervisor leaves. The phone stops ringing when the conference
	 * ends. UNCONFIRMED: A repeated instruction has no effect while the supervisor's
	 * phone rings.
	 */
	void supervise(Reservation reservation, Instruction.Supervise instruction) throws InstructionException {
		JsonNode attributes = reservation.task().attributes().path("conference");
		Conference conference = this.conferences.find(attributes.path("sid").asString(""))
			.filter((found) -> !found.over())
			.orElseThrow(() -> new InstructionException(NOT_TO_SUPERVISE, "the task has no conference"));
		if (reservation.status() == ReservationStatus.PENDING || reservation.status() == ReservationStatus.CANCELED) {
			throw new InstructionException(NOT_TO_SUPERVISE, "the reservation is " + reservation.status().value());
		}
		String worker = attributes.path("participants").path("worker").asString("");
		ParticipantSettings settings = ParticipantSettings.standard(NO_DOCUMENT)
			.muted(instruction.mode() == Instruction.Mode.MONITOR)
			.startOnEnter(false)
			.beep(new ParticipantSettings.Beep(false, false))
			.coaching((instruction.mode() == Instruction.Mode.WHISPER) ? worker : null);
		String key = conference.sid() + " " + instruction.to();
		if (this.supervisors.containsKey(key)) {
			return;
		}
		Call ringing = this.calleePhones.ring(new OutgoingRing(instruction.from(), instruction.to(),
				CallDirection.OUTBOUND_API, RINGS_FOR, null, null, (leg) -> join(conference, leg, settings)));
		this.supervisors.put(key, ringing);
		ringing.whenAnswered(() -> this.supervisors.remove(key));
		ringing.whenOver(() -> this.supervisors.remove(key, ringing));
		conference.whenOver(() -> {
			if (ringing.ringing()) {
				this.calls.end(ringing, CallStatus.CANCELED);
			}
		});
	}

	private void join(Conference conference, Call leg, ParticipantSettings settings) {
		if (conference.over()) {
			this.calls.end(leg, CallStatus.COMPLETED);
		}
		else {
			this.conferences.join(conference.friendlyName(), leg, settings, ConferenceOptions.NONE,
					() -> this.calls.end(leg, CallStatus.COMPLETED));
		}
	}

}
