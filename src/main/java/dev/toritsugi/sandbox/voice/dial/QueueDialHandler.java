package dev.toritsugi.sandbox.voice.dial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.WhisperPlayer;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.CallQueueRegistry;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import org.jspecify.annotations.Nullable;

/**
 * Executes Dial with the noun Queue. Connects the call to the first caller in a queue. If
 * the noun has a reservationSid, accepts the reservation and connects the call to the
 * reservation's caller.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/queue">Twilio: Queue</a>
 */
public final class QueueDialHandler {

	private static final int NO_CALLER_TO_DEQUEUE = 14214;

	private static final int INVALID_RESERVATION = 14215;

	private static final int INVALID_ACTIVITY = 14216;

	private final Engine engine;

	private final CallQueueRegistry queues;

	private final EnqueueHandler enqueueHandler;

	private final TaskRouter taskRouter;

	private final WhisperPlayer whisperPlayer;

	private final RecordingService recordings;

	public QueueDialHandler(Engine engine, CallQueueRegistry queues, EnqueueHandler enqueueHandler,
			TaskRouter taskRouter, WhisperPlayer whisperPlayer, RecordingService recordings) {
		this.engine = engine;
		this.queues = queues;
		this.enqueueHandler = enqueueHandler;
		this.taskRouter = taskRouter;
		this.whisperPlayer = whisperPlayer;
		this.recordings = recordings;
	}

	/**
	 * Executes Dial.
	 */
	public void dial(TwimlExecution execution, Dial dial, Dial.Queue noun) {
		if (noun.reservationSid() != null) {
			byReservation(execution, dial, noun, noun.reservationSid());
			return;
		}
		CallQueue queue = this.queues.named(noun.name());
		QueueMember first = queue.first();
		if (queue.ofWorkflow()) {
			refuse(execution, dial, NO_CALLER_TO_DEQUEUE,
					"the queue of a workflow must be dialled with a reservationSid, not by its name");
		}
		else if (first != null) {
			take(execution, dial, noun, first, null);
		}
		else {
			await(execution, dial, noun, queue);
		}
	}

	/** Waits until a caller enters the empty queue. */
	private void await(TwimlExecution execution, Dial dial, Dial.Queue noun, CallQueue queue) {
		Timer timer = this.engine.after(dial.timeout(), () -> finish(execution, dial, result("no-answer", null)));
		Consumer<QueueMember> taker = (member) -> {
			timer.cancel();
			take(execution, dial, noun, member, null);
		};
		queue.awaitNextCaller(taker);
		Runnable stop = () -> {
			timer.cancel();
			queue.stopAwaiting(taker);
		};
		execution.call().whenOver(stop);
		execution.waiting("dialling", stop);
	}

	private void byReservation(TwimlExecution execution, Dial dial, Dial.Queue noun, String reservationSid) {
		Optional<Reservation> found = this.taskRouter.reservations().find(reservationSid);
		Optional<QueueMember> member = found.filter((reservation) -> reservation.status() == ReservationStatus.PENDING)
			.flatMap((reservation) -> this.enqueueHandler.member(reservation.task()))
			.filter(QueueMember::waiting);
		if (found.isEmpty() || member.isEmpty()) {
			refuse(execution, dial, INVALID_RESERVATION,
					"%s is not a pending reservation of a waiting caller".formatted(reservationSid));
			return;
		}
		Worker worker = found.get().worker();
		Activity activity = this.taskRouter.activities()
			.find(worker.workspace(), noun.postWorkActivitySid())
			.orElse(null);
		if (noun.postWorkActivitySid() != null && activity == null) {
			refuse(execution, dial, INVALID_ACTIVITY, "there is no activity " + noun.postWorkActivitySid());
			return;
		}
		take(execution, dial, noun, member.get(), new AcceptedReservation(found.get(), activity));
	}

	private void take(TwimlExecution execution, Dial dial, Dial.Queue noun, QueueMember member,
			@Nullable AcceptedReservation accepted) {
		Call caller = member.caller();
		DialRecorder recorder = new DialRecorder(this.recordings, execution, dial);
		QueueDialConnection connection = new QueueDialConnection(execution, dial, member, accepted, recorder,
				this.enqueueHandler, this.taskRouter.workers());
		execution.waiting("talking", connection::over);
		this.enqueueHandler.connect(member, new QueueMember.Connection(connection::over,
				(accepted != null) ? accepted.reservation().task() : null));
		if (accepted != null) {
			this.taskRouter.reservations().accept(accepted.reservation());
		}
		recorder.answered();
		execution.call().whenOver(connection::over);
		connection.limit(this.engine.after(dial.timeLimit(), connection::over));
		if (noun.whisper() != null) {
			TwimlExecution whisper = this.whisperPlayer.playToQueuedCaller(caller, noun.whisper(), execution.document(),
					whispered(member, execution.call()), () -> caller.doing("talking"));
			connection.whisper(whisper);
		}
	}

	private Map<String, String> whispered(QueueMember member, Call dequeuing) {
		return Map.of("QueueSid", member.queue().sid(), "QueueTime",
				String.valueOf(member.waited(this.engine.now()).toSeconds()), "DequeingCallSid", dequeuing.sid());
	}

	private void refuse(TwimlExecution execution, Dial dial, int code, String message) {
		this.engine.alert(code, message);
		finish(execution, dial, result("failed", null));
	}

	static void finish(TwimlExecution execution, Dial dial, Map<String, String> result) {
		execution.timePassed();
		execution.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), result);
	}

	static Map<String, String> result(String status, @Nullable Call caller) {
		Map<String, String> result = new LinkedHashMap<>();
		if (caller != null) {
			result.put("DialCallSid", caller.sid());
		}
		result.put("DialCallStatus", status);
		return result;
	}

}
