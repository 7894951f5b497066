package dev.toritsugi.sandbox.voice.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.CalleePhoneService;
import dev.toritsugi.sandbox.voice.call.OutgoingRing;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/**
 * The legs that ring workers for their reservations.
 */
public final class WorkerLegService {

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final CallProgressReporter progressReporter;

	private final EnqueueHandler enqueueHandler;

	/** Those that ring or talk, by the SID of the reservation. */
	private final Map<String, Call> legs = new HashMap<>();

	public WorkerLegService(CallRegistry calls, CalleePhoneService calleePhones, CallProgressReporter progressReporter,
			EnqueueHandler enqueueHandler) {
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.progressReporter = progressReporter;
		this.enqueueHandler = enqueueHandler;
	}

	/**
	 * The leg that rings or talks for a reservation, or none.
	 */
	public Optional<Call> of(Reservation reservation) {
		return Optional.ofNullable(this.legs.get(reservation.sid()));
	}

	/**
	 * Hears of a reservation that is gone before anybody answered.
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

	/** Whether the worker's phone rings, or is talked on, for a reservation. */
	boolean has(Reservation reservation) {
		return this.legs.containsKey(reservation.sid());
	}

	/** Rings the worker. The task learns of the leg. */
	Call ring(Reservation reservation, WorkerLegRequest how, Consumer<Call> answered) {
		Call leg = this.calleePhones.ring(new OutgoingRing(how.from(), how.to(), CallDirection.OUTBOUND_API,
				how.timeout(), reservation.worker(), null, answered));
		this.legs.put(reservation.sid(), leg);
		leg.whenOver(() -> this.legs.remove(reservation.sid(), leg));
		reservation.task()
			.workspace()
			.tasks()
			.attribute(reservation.task(), "worker_call_sid", StringNode.valueOf(leg.sid()));
		this.enqueueHandler.member(reservation.task()).ifPresent((member) -> member.caller().links().rings(leg));
		if (how.report() != null) {
			this.progressReporter.follow(leg, how.report());
		}
		return leg;
	}

	static void postWork(Reservation reservation, @Nullable Activity activity) {
		if (activity != null) {
			Worker worker = reservation.worker();
			worker.workspace().workers().activity(worker, activity);
		}
	}

}
