package dev.toritsugi.sandbox.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The workers' phones: one rings when the application says "dequeue", and is answered,
 * declined or hung up by hand.
 */
public final class WorkerPhones {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int NOT_PENDING = 40135;

	private final Engine engine;

	private final Calls calls;

	private final CallQueue queue;

	private final VoiceParameters parameters;

	/** The legs that ring or talk, by the SID of their reservation. */
	private final Map<String, Leg> legs = new LinkedHashMap<>();

	public WorkerPhones(Engine engine, Calls calls, CallQueue queue, String accountSid) {
		this.engine = engine;
		this.calls = calls;
		this.queue = queue;
		this.parameters = new VoiceParameters(accountSid);
	}

	/**
	 * The leg that rings or talks on a worker's phone, or none.
	 */
	public Optional<Call> leg(Worker worker) {
		return this.legs.values()
			.stream()
			.filter((leg) -> leg.reservation.worker() == worker)
			.map(Leg::call)
			.findFirst();
	}

	/**
	 * The worker picks up and is connected with the caller.
	 * @return whether their phone rang
	 */
	public boolean answer(Worker worker) {
		Optional<Leg> ringing = ringing(worker);
		ringing.ifPresent((leg) -> {
			log.info("{}: {} answers", leg.reservation.sid(), worker.friendlyName());
			leg.call.answer(this.engine.now());
			this.queue.bridge(leg.reservation, leg.call);
			leg.call.whenOver(() -> postWork(leg));
		});
		return ringing.isPresent();
	}

	/**
	 * The worker declines. What TaskRouter makes of it before the reservation times out,
	 * Twilio's pages don't say: here it waits for the time-out, the harder case for an
	 * application.
	 * @return whether their phone rang
	 */
	public boolean decline(Worker worker) {
		Optional<Leg> ringing = ringing(worker);
		ringing.ifPresent((leg) -> {
			log.info("{}: {} declines", leg.reservation.sid(), worker.friendlyName());
			this.calls.end(leg.call, Call.Status.BUSY);
		});
		return ringing.isPresent();
	}

	/**
	 * The worker hangs up.
	 * @return whether they were on a call
	 */
	public boolean hangUp(Worker worker) {
		Optional<Call> talking = leg(worker).filter((call) -> !call.ringing());
		talking.ifPresent((call) -> {
			log.info("{}: {} hangs up", call.sid(), worker.friendlyName());
			this.calls.end(call, Call.Status.COMPLETED);
		});
		return talking.isPresent();
	}

	/**
	 * Hears of a reservation that is gone before anybody answered.
	 */
	public void on(TaskRouterEvent event) {
		if (event.reservation() != null) {
			Leg leg = this.legs.get(event.reservation().sid());
			if (leg != null && leg.call.ringing()) {
				switch (event.type()) {
					case RESERVATION_TIMEOUT -> this.calls.end(leg.call, Call.Status.NO_ANSWER);
					case RESERVATION_CANCELED, RESERVATION_REJECTED, RESERVATION_RESCINDED ->
						this.calls.end(leg.call, Call.Status.CANCELED);
					default -> {
					}
				}
			}
		}
	}

	void dequeue(Reservation reservation, JsonNode instruction) {
		try {
			if (reservation.status() != Reservation.Status.PENDING) {
				throw new InstructionException(NOT_PENDING,
						"the reservation is %s meanwhile".formatted(reservation.status().value()));
			}
			ring(reservation, Dequeue.of(instruction, reservation));
		}
		catch (InstructionException ex) {
			this.engine.alert(ex.code(), "%s, dequeue: %s".formatted(reservation.sid(), ex.getMessage()));
		}
	}

	private void ring(Reservation reservation, Dequeue dequeue) {
		Call call = this.calls.ring(dequeue.from(), dequeue.to(), Call.Direction.OUTBOUND_API);
		this.legs.put(reservation.sid(), new Leg(call, reservation, dequeue));
		reservation.task()
			.workspace()
			.tasks()
			.attribute(reservation.task(), "worker_call_sid", StringNode.valueOf(call.sid()));
		this.queue.caller(reservation.task()).ifPresent((caller) -> caller.rings(call));
		log.info("{}: {}'s phone rings, {}", reservation.sid(), reservation.worker().friendlyName(), call.sid());
		call.whenOver(() -> over(reservation, dequeue, call));
		this.engine.after(dequeue.timeout(), () -> {
			if (call.ringing()) {
				this.calls.end(call, Call.Status.NO_ANSWER);
			}
		});
	}

	private void over(Reservation reservation, Dequeue dequeue, Call call) {
		this.legs.remove(reservation.sid());
		if (dequeue.statusCallbackUrl() != null) {
			this.engine.send(Webhook.get(Webhook.Kind.STATUS, dequeue.statusCallbackUrl(), status(reservation, call)),
					(answer) -> {
						if (!answer.ok()) {
							log.warn("{}: the status callback gave {}", call.sid(), answer.problem());
						}
					});
		}
	}

	private void postWork(Leg leg) {
		if (leg.dequeue.postWorkActivity() != null) {
			leg.reservation.worker()
				.workspace()
				.workers()
				.activity(leg.reservation.worker(), leg.dequeue.postWorkActivity());
		}
	}

	private Map<String, String> status(Reservation reservation, Call call) {
		Map<String, String> all = this.parameters.of(call);
		all.put("CallDuration", String.valueOf(call.seconds(this.engine.now())));
		all.put("taskCallSid", reservation.task().attributes().path("call_sid").asString(""));
		return all;
	}

	private Optional<Leg> ringing(Worker worker) {
		return this.legs.values()
			.stream()
			.filter((leg) -> leg.reservation.worker() == worker && leg.call.ringing())
			.findFirst();
	}

	private record Leg(Call call, Reservation reservation, Dequeue dequeue) {

	}

}
