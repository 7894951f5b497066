package dev.toritsugi.sandbox.voice.assignment;

import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.lifecycle.CallDocumentService;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes assignment instructions, which ring workers, connect workers to callers, or
 * redirect callers.
 */
public final class InstructionExecutor {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int NO_SUCH_CALL = 21220;

	/**
	 * Twilio's error numbers for a reservation that is no longer pending, by instruction
	 * name.
	 */
	private static final Map<String, Integer> NOT_PENDING = Map.of("dequeue", 40135, "call", 40114, "conference",
			40136);

	private static final int INVALID_FOR_TRANSFERS = 40151;

	/**
	 * UNCONFIRMED: Twilio documents the error, but not the instructions that cause it.
	 * The caller of a transferred task no longer waits in a queue.
	 */
	private static final Set<String> NOT_FOR_TRANSFERS = Set.of("dequeue", "redirect");

	private final ReservationService reservations;

	private final CallRegistry calls;

	private final CallDocumentService documents;

	private final CallService callService;

	private final EnqueueHandler enqueueHandler;

	private final WorkerLegService legs;

	private final ConferenceInstructionExecutor conferences;

	public InstructionExecutor(ReservationService reservations, CallRegistry calls, CallDocumentService documents,
			CallService callService, EnqueueHandler enqueueHandler, WorkerLegService legs,
			ConferenceInstructionExecutor conferences) {
		this.reservations = reservations;
		this.calls = calls;
		this.documents = documents;
		this.callService = callService;
		this.enqueueHandler = enqueueHandler;
		this.legs = legs;
		this.conferences = conferences;
	}

	/**
	 * Executes an instruction for a reservation.
	 * @throws InstructionException if the instruction can't be executed; the exception
	 * contains Twilio's error number
	 */
	void execute(Reservation reservation, Instruction instruction) throws InstructionException {
		log.info("{}: the application answers {}", reservation.sid(), instruction.name());
		if (instruction instanceof Instruction.Supervise supervise) {
			this.conferences.supervise(reservation, supervise);
			return;
		}
		if (reservation.status() != ReservationStatus.PENDING) {
			late(reservation, instruction);
			return;
		}
		if (reservation.isTransfer() && NOT_FOR_TRANSFERS.contains(instruction.name())) {
			throw new InstructionException(INVALID_FOR_TRANSFERS,
					"the instruction %s is not valid for transfers".formatted(instruction.name()));
		}
		Integer notPending = NOT_PENDING.get(instruction.name());
		if (notPending != null && this.legs.has(reservation)) {
			throw new InstructionException(notPending, "the worker's phone already rings for the reservation");
		}
		if (instruction instanceof Instruction.Accept) {
			this.reservations.accept(reservation);
		}
		else if (instruction instanceof Instruction.Reject reject) {
			this.reservations.reject(reservation, reject.activity());
		}
		else if (instruction instanceof Instruction.Dequeue dequeue) {
			dequeue(reservation, dequeue);
		}
		else if (instruction instanceof Instruction.Call call) {
			call(reservation, call);
		}
		else if (instruction instanceof Instruction.Redirect redirect) {
			redirect(reservation, redirect);
		}
		else if (instruction instanceof Instruction.Conference conference) {
			this.conferences.begin(reservation, conference);
		}
	}

	/**
	 * Handles an instruction for a reservation that is no longer pending, for example
	 * because the caller hung up before the response arrived.
	 */
	private static void late(Reservation reservation, Instruction instruction) throws InstructionException {
		Integer code = NOT_PENDING.get(instruction.name());
		if (code != null) {
			throw new InstructionException(code,
					"the reservation is already %s".formatted(reservation.status().value()));
		}
		log.info("{} is already {}", reservation.sid(), reservation.status().value());
	}

	private void dequeue(Reservation reservation, Instruction.Dequeue dequeue) {
		this.legs.ring(reservation, dequeue.leg(), (leg) -> bridge(reservation, dequeue, leg));
	}

	private void bridge(Reservation reservation, Instruction.Dequeue dequeue, Call leg) {
		QueueMember member = this.enqueueHandler.member(reservation.task()).filter(QueueMember::waiting).orElse(null);
		if (member == null || reservation.status() != ReservationStatus.PENDING) {
			this.calls.end(leg, CallStatus.COMPLETED);
			return;
		}
		this.enqueueHandler.connect(member,
				new QueueMember.Connection(() -> this.calls.end(leg, CallStatus.COMPLETED), reservation.task()));
		this.reservations.accept(reservation);
		leg.whenOver(() -> this.enqueueHandler.conversationEnded(member));
		leg.twimlState().whenRedirected(() -> this.enqueueHandler.conversationEnded(member));
		leg.whenOver(() -> this.legs.postWork(reservation, dequeue.postWork()));
	}

	private void call(Reservation reservation, Instruction.Call call) {
		if (call.accept()) {
			this.reservations.accept(reservation);
		}
		this.legs.ring(reservation, call.leg(), (leg) -> this.documents.fetchAndExecute(leg, "POST", call.url()));
	}

	private void redirect(Reservation reservation, Instruction.Redirect redirect) throws InstructionException {
		Call call = this.calls.find(redirect.callSid())
			.filter((found) -> found.status() == CallStatus.IN_PROGRESS)
			.orElseThrow(() -> new InstructionException(NO_SUCH_CALL,
					"call %s is not in progress".formatted(redirect.callSid())));
		if (redirect.accept()) {
			this.reservations.accept(reservation);
		}
		this.callService.redirect(call, "POST", redirect.url());
	}

}
