package dev.toritsugi.sandbox.voice.browser;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.ClientAddress;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;

/**
 * Rings the browsers of a dialled {@code client:} address. If no browser is registered,
 * the control API plays the phone instead.
 */
final class BrowserInvitationService {

	/** Longer than a page takes for an offer, which is at most two seconds. */
	private static final Duration LONGEST_OFFER = Duration.ofSeconds(4);

	private final Engine engine;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final VoiceParameters parameters;

	private final BrowserPhoneRegistry phones;

	private final BrowserCallRegistry browserCalls;

	private final CallerSoundRegistry sounds;

	BrowserInvitationService(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			VoiceParameters parameters, BrowserPhoneRegistry phones, BrowserCallRegistry browserCalls,
			CallerSoundRegistry sounds) {
		this.engine = engine;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.parameters = parameters;
		this.phones = phones;
		this.browserCalls = browserCalls;
		this.sounds = sounds;
	}

	/**
	 * Handles a leg whose phone rings. If the dialled identity is registered, its
	 * browsers ring.
	 */
	void ring(Call leg, OutgoingRing ring) {
		ClientAddress address = ClientAddress.parse(leg.to()).orElse(null);
		if (address == null || this.phones.of(address.identity()).isEmpty()) {
			return;
		}
		BrowserCall call = new BrowserCall(leg, address, CustomParameters.join(address.query(), ring.parameters()));
		this.browserCalls.add(call);
		this.calleePhones.leaveToBrowser(leg);
		leg.whenOver(() -> over(call));
		// The leg is related to its caller only at the end of the current command.
		this.engine.afterwards(() -> begin(call));
	}

	/**
	 * Invites a tab that has registered to the calls that ring for its identity.
	 */
	void invite(BrowserPhone phone) {
		this.browserCalls.of(phone.identity()).forEach((call) -> invite(call, phone));
	}

	/**
	 * Invites the tabs of the dialled identity with the caller's media description.
	 */
	void offer(BrowserCall call, String sdp) {
		call.setOffer(sdp);
		this.phones.of(call.address().identity()).forEach((phone) -> invite(call, phone));
	}

	private void begin(BrowserCall call) {
		Call leg = call.leg();
		if (leg.over()) {
			return;
		}
		caller(leg).ifPresent(call::setCaller);
		this.sounds.of(call)
			.ifPresentOrElse((sound) -> requestOffer(call, sound), () -> offer(call, MediaDescription.SILENT));
	}

	private void requestOffer(BrowserCall call, CallerSound sound) {
		sound.requestOffer(call.sid());
		this.engine.after(LONGEST_OFFER, () -> {
			if (!call.leg().over() && call.offer() == null) {
				offer(call, MediaDescription.SILENT);
			}
		});
	}

	private void invite(BrowserCall call, BrowserPhone phone) {
		if (call.offer() != null && call.answered() == null && call.addRinging(phone)) {
			phone.invite(new BrowserInvitation(call.sid(), call.offer(), parametersOf(call), call.reconnectToken()));
		}
	}

	private Map<String, String> parametersOf(BrowserCall call) {
		Map<String, String> all = this.parameters.of(call.leg());
		Map<String, String> parameters = new LinkedHashMap<>();
		List.of("CallSid", "AccountSid", "ApiVersion", "From").forEach((name) -> parameters.put(name, all.get(name)));
		parameters.put("To", call.address().toString());
		parameters.put("Params", call.customParameters());
		return parameters;
	}

	/** Finds the call of the person for whom a leg was dialled. */
	private Optional<Call> caller(Call leg) {
		if (leg.parent() != null) {
			return Optional.of(leg.parent());
		}
		return this.calls.all()
			.stream()
			.filter((call) -> !call.over() && call.outboundLegs().contains(leg))
			.findFirst();
	}

	private void over(BrowserCall call) {
		this.browserCalls.remove(call);
		call.stopGrace();
		if (call.answered() != null) {
			call.answered().hangUp(call.sid());
		}
		call.stopRinging();
		this.sounds.of(call).ifPresent((sound) -> sound.ended(call.sid()));
	}

}
