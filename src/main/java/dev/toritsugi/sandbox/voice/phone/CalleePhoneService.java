package dev.toritsugi.sandbox.voice.phone;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings phones and emulates the called people, who answer, decline and hang up. A leg
 * belongs to a worker's phone if it was dialled for the worker's reservation or if the
 * dialled address is the worker's {@code contact_uri}.
 */
public final class CalleePhoneService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final Engine engine;

	private final CallRegistry calls;

	/** The live outbound legs, by call SID. */
	private final Map<String, Leg> legs = new HashMap<>();

	/**
	 * The live outbound legs, grouped by worker SID or dialled address, then by call SID.
	 */
	private final Map<String, Map<String, Leg>> calleePhones = new HashMap<>();

	/** The phones that are not reachable, by address. */
	private final Map<String, PhoneState> states = new HashMap<>();

	/** The live outbound legs that ring in browsers, by call SID. */
	private final Set<String> inBrowsers = new HashSet<>();

	private @Nullable BiConsumer<Call, OutgoingRing> ringListener;

	private long count;

	public CalleePhoneService(Engine engine, CallRegistry calls) {
		this.engine = engine;
		this.calls = calls;
	}

	/**
	 * Returns the state of a phone. A phone is reachable unless {@link #setState} has
	 * changed its state.
	 * @param address address of the phone: number in E.164, {@code client:name} or
	 * {@code sip:…}
	 */
	public PhoneState state(String address) {
		return this.states.getOrDefault(ClientAddress.withoutParameters(address), PhoneState.REACHABLE);
	}

	/**
	 * Changes the state of a phone, for calls that ring it from now on. A call that
	 * already rings or is answered is not affected.
	 * @param address address of the phone: number in E.164, {@code client:name} or
	 * {@code sip:…}
	 */
	public void setState(String address, PhoneState state) {
		this.states.put(ClientAddress.withoutParameters(address), state);
	}

	/**
	 * Sets the listener that is informed about each leg whose phone rings, within the
	 * command that dials.
	 */
	public void whenRinging(BiConsumer<Call, OutgoingRing> listener) {
		this.ringListener = listener;
	}

	/**
	 * Leaves the answering of a leg to a browser. {@link #answer(Call)} then refuses the
	 * leg.
	 */
	public void leaveToBrowser(Call call) {
		this.inBrowsers.add(call.sid());
		call.whenOver(() -> this.inBrowsers.remove(call.sid()));
	}

	/** Whether the answering of a leg is left to a browser. */
	public boolean isLeftToBrowser(Call call) {
		return this.inBrowsers.contains(call.sid());
	}

	/**
	 * The oldest live leg to a worker's phone.
	 */
	public Optional<Call> leg(Worker worker) {
		return legs(worker).stream().findFirst();
	}

	/**
	 * The live legs to a worker's phone, oldest first.
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
	 * Answers a ringing call.
	 * @return false if the call is not ringing on a called phone, or if it rings in a
	 * browser
	 */
	public boolean answer(Call call) {
		return !this.inBrowsers.contains(call.sid()) && answerInBrowser(call);
	}

	/**
	 * Answers a ringing call that was left to a browser.
	 * @return false if the call is not ringing on a called phone
	 */
	public boolean answerInBrowser(Call call) {
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
	 * Declines a ringing call. UNCONFIRMED: Twilio's pages don't say what TaskRouter does
	 * with the reservation of a declined call. In the sandbox the reservation of a
	 * declined call stays pending until it times out, because applications must be able
	 * to handle this case.
	 * @return false if the call is not ringing on a called phone
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
	 * Hangs up an answered call.
	 * @return false if the call has not been answered or is already over
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
	 * Answers the worker's oldest ringing call.
	 * @return false if no call is ringing on the worker's phone
	 */
	public boolean answer(Worker worker) {
		return act(worker, Call::ringing, this::answer);
	}

	/**
	 * Declines the worker's oldest ringing call.
	 * @return false if no call is ringing on the worker's phone
	 */
	public boolean decline(Worker worker) {
		return act(worker, Call::ringing, this::decline);
	}

	/**
	 * Hangs up the worker's oldest answered call.
	 * @return false if the worker's phone has no answered call
	 */
	public boolean hangUp(Worker worker) {
		return act(worker, (call) -> !call.ringing(), this::hangUp);
	}

	/**
	 * Rings a phone. An unanswered call ends with {@code no-answer} after the time-out.
	 * If the phone is not reachable, the call ends directly after the current command, so
	 * that the invoking method can first register actions for the end of the call.
	 */
	public Call ring(OutgoingRing ring) {
		Call call = this.calls.ring(ring.from(), ring.to(), ring.direction());
		if (ring.parent() != null) {
			call.relations().setParent(ring.parent());
			ring.parent().relations().addOutboundLeg(call);
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
		PhoneState state = state(ring.to());
		CallStatus refusal = state.refusal();
		log.info("{}: {} {}", call.sid(), ring.to(), (refusal != null) ? "is " + state.value() : "rings");
		if (refusal != null) {
			this.engine.afterwards(() -> this.calls.end(call, refusal));
		}
		else if (this.ringListener != null) {
			this.ringListener.accept(call, ring);
		}
		return call;
	}

	private boolean act(Worker worker, Predicate<Call> which, Predicate<Call> action) {
		return legs(worker).stream().filter(which).findFirst().filter(action).isPresent();
	}

	private record Leg(Call call, long number, Timer timer, Consumer<Call> answered) {

	}

}
