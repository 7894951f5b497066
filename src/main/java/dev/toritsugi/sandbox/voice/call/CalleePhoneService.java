package dev.toritsugi.sandbox.voice.call;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.taskrouter.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The telephones that Twilio rings, a worker's or anybody's: answered, declined and hung
 * up by hand. A phone that was dialled by its address is a worker's too if it is their
 * {@code contact_uri}.
 */
public final class CalleePhoneService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final Engine engine;

	private final CallRegistry calls;

	/** The legs that ring or talk, by their SID. */
	private final Map<String, Leg> legs = new HashMap<>();

	/** The same, by the SID of the worker or the address dialled. */
	private final Map<String, Map<String, Leg>> calleePhones = new HashMap<>();

	private long count;

	public CalleePhoneService(Engine engine, CallRegistry calls) {
		this.engine = engine;
		this.calls = calls;
	}

	/**
	 * The first leg that rings or talks on a worker's phone, or none.
	 */
	public Optional<Call> leg(Worker worker) {
		return legs(worker).stream().findFirst();
	}

	/**
	 * The legs that ring or talk on a worker's phone, oldest first.
	 */
	public List<Call> legs(Worker worker) {
		String address = worker.attributes().path("contact_uri").asString("");
		return Stream.of(worker.sid(), address)
			.flatMap((phone) -> this.calleePhones.getOrDefault(phone, Map.of()).values().stream())
			.sorted(Comparator.comparingLong(Leg::number))
			.map(Leg::call)
			.toList();
	}

	/**
	 * Whoever is called picks up.
	 * @return whether their phone rang
	 */
	public boolean answer(Call call) {
		Leg leg = this.legs.get(call.sid());
		if (leg == null || !call.ringing()) {
			return false;
		}
		log.info("{}: {} answers", call.sid(), call.to());
		leg.timer.cancel();
		call.answer(this.engine.now());
		leg.answered.accept(call);
		return true;
	}

	/**
	 * Whoever is called declines. What TaskRouter makes of it before the reservation
	 * times out, Twilio's pages don't say: here it waits for the time-out, the harder
	 * case for an application.
	 * @return whether their phone rang
	 */
	public boolean decline(Call call) {
		if (!this.legs.containsKey(call.sid()) || !call.ringing()) {
			return false;
		}
		log.info("{}: {} declines", call.sid(), call.to());
		this.calls.end(call, CallStatus.BUSY);
		return true;
	}

	/**
	 * Whoever was called hangs up.
	 * @return whether they were on a call
	 */
	public boolean hangUp(Call call) {
		if (!this.legs.containsKey(call.sid()) || call.ringing()) {
			return false;
		}
		log.info("{}: {} hangs up", call.sid(), call.to());
		this.calls.end(call, CallStatus.COMPLETED);
		return true;
	}

	/**
	 * The worker answers the call that rings longest.
	 * @return whether their phone rang
	 */
	public boolean answer(Worker worker) {
		return act(worker, Call::ringing, this::answer);
	}

	/**
	 * The worker declines the call that rings longest.
	 * @return whether their phone rang
	 */
	public boolean decline(Worker worker) {
		return act(worker, Call::ringing, this::decline);
	}

	/**
	 * The worker hangs up their oldest call.
	 * @return whether they were on a call
	 */
	public boolean hangUp(Worker worker) {
		return act(worker, (call) -> !call.ringing(), this::hangUp);
	}

	/**
	 * Rings a phone.
	 */
	public Call ring(OutgoingRing ring) {
		Call call = this.calls.ring(ring.from(), ring.to(), ring.direction());
		if (ring.parent() != null) {
			call.links().dialledFor(ring.parent());
			ring.parent().links().rings(call);
		}
		String phone = (ring.worker() != null) ? ring.worker().sid() : ring.to();
		Timer timer = this.engine.after(ring.timeout(), () -> this.calls.end(call, CallStatus.NO_ANSWER));
		Leg leg = new Leg(call, this.count++, timer, ring.answered());
		this.legs.put(call.sid(), leg);
		this.calleePhones.computeIfAbsent(phone, (key) -> new LinkedHashMap<>()).put(call.sid(), leg);
		call.whenOver(() -> {
			timer.cancel();
			this.legs.remove(call.sid());
			this.calleePhones.computeIfPresent(phone, (key, others) -> {
				others.remove(call.sid());
				return others.isEmpty() ? null : others;
			});
		});
		log.info("{}: {} rings", call.sid(), ring.to());
		return call;
	}

	private boolean act(Worker worker, Predicate<Call> which, Predicate<Call> action) {
		return legs(worker).stream().filter(which).findFirst().filter(action).isPresent();
	}

	private record Leg(Call call, long number, Timer timer, Consumer<Call> answered) {

	}

}
