package dev.toritsugi.sandbox.voice.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/**
 * Calls workers for their reservations and tracks the resulting legs.
 */
public final class WorkerLegService {

	private final TaskRouter taskRouter;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final CallProgressReporter progressReporter;

	private final EnqueueHandler enqueueHandler;

	private final RecordingService recordings;

	/** The live legs to workers, by reservation SID. */
	private final Map<String, Call> legs = new HashMap<>();

	public WorkerLegService(TaskRouter taskRouter, CallRegistry calls, CalleePhoneService calleePhones,
			CallProgressReporter progressReporter, EnqueueHandler enqueueHandler, RecordingService recordings) {
		this.taskRouter = taskRouter;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.progressReporter = progressReporter;
		this.enqueueHandler = enqueueHandler;
		this.recordings = recordings;
	}

	/**
	 * Finds the live leg to the worker's phone that was dialled for a reservation.
	 */
	public Optional<Call> of(Reservation reservation) {
		return Optional.ofNullable(this.legs.get(reservation.sid()));
	}

	/**
	 * Handles a TaskRouter event. Ends the ringing leg of a reservation that timed out or
	 * was canceled, rejected or rescinded.
	 */
	public void on(TaskRouterEvent event) {
		Reservation reservation = event.reservation();
		Call leg = (reservation != null) ? this.legs.get(reservation.sid()) : null;
		if (leg != null && leg.ringing()) {
			switch (event.type()) {
				case RESERVATION_TIMEOUT -> this.calls.end(leg, CallStatus.NO_ANSWER);
				case RESERVATION_CANCELED, RESERVATION_REJECTED, RESERVATION_RESCINDED ->
					this.calls.end(leg, CallStatus.CANCELED);
				default -> {
				}
			}
		}
	}

	/** Whether a live leg to the worker exists for a reservation. */
	boolean has(Reservation reservation) {
		return this.legs.containsKey(reservation.sid());
	}

	/**
	 * Rings the worker and sets the task attribute {@code worker_call_sid} to the leg's
	 * call SID.
	 */
	Call ring(Reservation reservation, WorkerLegRequest how, Consumer<Call> answered) {
		Call leg = this.calleePhones.ring(new OutgoingRing(how.from(), how.to(), CallDirection.OUTBOUND_API,
				how.timeout(), reservation.worker(), null, answered));
		this.legs.put(reservation.sid(), leg);
		leg.whenOver(() -> this.legs.remove(reservation.sid(), leg));
		this.taskRouter.tasks().attribute(reservation.task(), "worker_call_sid", StringNode.valueOf(leg.sid()));
		leg.whenAnswered(() -> nameAnswered(reservation, leg));
		this.enqueueHandler.member(reservation.task())
			.ifPresent((member) -> member.caller().relations().addOutboundLeg(leg));
		RecordingRequest recording = how.recording();
		if (recording != null) {
			leg.whenAnswered(() -> this.recordings.start(leg, recording));
		}
		if (how.subscription() != null) {
			this.progressReporter.follow(leg, how.subscription());
		}
		return leg;
	}

	/**
	 * Sets the task attribute {@code worker_call_sid} again if the phone of another
	 * reservation has rung since.
	 */
	private void nameAnswered(Reservation reservation, Call leg) {
		if (!leg.sid().equals(reservation.task().attributes().path("worker_call_sid").asString(""))) {
			this.taskRouter.tasks().attribute(reservation.task(), "worker_call_sid", StringNode.valueOf(leg.sid()));
		}
	}

	void postWork(Reservation reservation, @Nullable Activity activity) {
		if (activity != null) {
			this.taskRouter.workers().activity(reservation.worker(), activity);
		}
	}

}
