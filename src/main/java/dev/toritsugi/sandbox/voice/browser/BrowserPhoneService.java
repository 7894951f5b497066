package dev.toritsugi.sandbox.voice.browser;

import java.time.Duration;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.CallerPhoneService;
import dev.toritsugi.sandbox.voice.phone.ClientAddress;
import dev.toritsugi.sandbox.voice.phone.PhoneState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs what operators do in browser tabs with the Voice SDK.
 */
public final class BrowserPhoneService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/**
	 * How long a call goes on while the browser has no connection. UNCONFIRMED: Twilio
	 * documents only that the SDK requests at most 30 seconds.
	 */
	private static final Duration RECONNECTION_TIME = Duration.ofSeconds(30);

	private final Engine engine;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final CallerPhoneService callerPhones;

	private final BrowserPhoneRegistry phones;

	private final BrowserCallRegistry browserCalls;

	private final CallerSoundRegistry sounds;

	private final BrowserInvitationService invitations;

	private final BehaviorSwitches behavior;

	BrowserPhoneService(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			CallerPhoneService callerPhones, BrowserPhoneRegistry phones, BrowserCallRegistry browserCalls,
			CallerSoundRegistry sounds, BrowserInvitationService invitations, BehaviorSwitches behavior) {
		this.engine = engine;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.callerPhones = callerPhones;
		this.phones = phones;
		this.browserCalls = browserCalls;
		this.sounds = sounds;
		this.invitations = invitations;
		this.behavior = behavior;
	}

	/**
	 * Returns the number of registered tabs that an address rings.
	 * @param address address such as {@code client:alice}
	 */
	public int count(String address) {
		return this.phones.count(address);
	}

	/**
	 * Registers a tab for incoming calls. The tab rings at once for the calls that are
	 * ringing for its identity.
	 */
	public void register(BrowserPhone phone) {
		if (this.phones.add(phone)) {
			log.info("client:{} is registered in a browser", phone.identity());
			if (this.calleePhones.state(addressOf(phone)) == PhoneState.OUT_OF_REACH) {
				this.calleePhones.setState(addressOf(phone), PhoneState.REACHABLE);
			}
			endAbandonedCall(phone);
		}
		this.invitations.invite(phone);
	}

	/**
	 * Ends the registration of a tab. Its answered calls go on. An identity without a
	 * registered tab is out of reach for further calls.
	 */
	public void unregister(BrowserPhone phone) {
		if (this.phones.remove(phone)) {
			log.info("client:{} is no longer registered in a browser", phone.identity());
			if (this.phones.of(phone.identity()).isEmpty()) {
				this.calleePhones.setState(addressOf(phone), PhoneState.OUT_OF_REACH);
			}
		}
	}

	/**
	 * Answers a ringing call in a tab. The other tabs stop ringing.
	 * @param sdp media description of the tab
	 */
	public void answer(BrowserPhone phone, String callSid, String sdp) {
		BrowserCall call = this.browserCalls.find(callSid).orElse(null);
		if (call == null || !call.ringing().contains(phone)) {
			phone.hangUp(callSid);
			return;
		}
		call.setAnswered(phone);
		call.stopRinging();
		this.sounds.of(call).ifPresent((sound) -> sound.answered(callSid, sdp));
		this.calleePhones.answerInBrowser(call.leg());
	}

	/**
	 * Rejects a ringing call in a tab. UNCONFIRMED: Twilio's pages don't say whether the
	 * other tabs of the identity ring on, so {@link Behavior.BrowserReject} chooses.
	 */
	public void reject(BrowserPhone phone, String callSid) {
		BrowserCall call = this.browserCalls.find(callSid).orElse(null);
		if (call != null && call.removeRinging(phone) && isDeclined(call)) {
			this.calleePhones.decline(call.leg());
		}
	}

	private boolean isDeclined(BrowserCall call) {
		return call.ringing().isEmpty() || this.behavior.current().browserReject() == Behavior.BrowserReject.ALL_TABS;
	}

	/**
	 * Hangs up a call in a tab. The SDK sends this message also for a ringing call, if
	 * the operator accepts the call and refuses the microphone.
	 */
	public void hangUp(BrowserPhone phone, String callSid) {
		answered(phone, callSid).ifPresentOrElse((call) -> this.calleePhones.hangUp(call.leg()),
				() -> reject(phone, callSid));
	}

	/**
	 * Presses keys in a tab.
	 * @param digits 0 to 9, * and #; w, which is a pause of half a second, is skipped
	 */
	public void press(BrowserPhone phone, String callSid, String digits) {
		answered(phone, callSid).ifPresent((call) -> {
			String keys = digits.replaceAll("[^0-9*#]", "");
			log.info("{}: {} presses {}", callSid, call.address(), keys);
			this.callerPhones.press(call.leg(), keys);
			this.sounds.of(call).ifPresent((sound) -> sound.pressed(callSid, keys));
		});
	}

	/**
	 * Continues a call in a tab whose connection was lost, or whose access token has been
	 * replaced.
	 */
	public void reconnect(BrowserPhone phone, String callSid, String reconnectToken) {
		BrowserCall call = this.browserCalls.find(callSid).orElse(null);
		if (call == null || call.answered() == null || !call.reconnectToken().equals(reconnectToken)) {
			phone.refuseReconnection(callSid);
			return;
		}
		call.setAnswered(phone);
		phone.answer(callSid, null, reconnectToken);
	}

	/**
	 * Passes an ICE restart of a tab on to the caller's page.
	 * @param sdp media description that the tab offers
	 */
	public void restartMedia(BrowserPhone phone, String callSid, String sdp) {
		answered(phone, callSid).flatMap(this.sounds::of)
			.ifPresent((sound) -> sound.offeredAgain(callSid, MediaDescription.withoutToneCodecs(sdp)));
	}

	/**
	 * Handles the end of a tab's connection. A ringing call rings on, because the SDK
	 * connects again within a second. An answered call ends if the SDK does not connect
	 * again in time.
	 */
	public void disconnected(BrowserPhone phone) {
		unregister(phone);
		for (BrowserCall call : this.browserCalls.of(phone.identity())) {
			call.removeRinging(phone);
			if (call.answered() == phone) {
				log.info("{}: {} has lost the connection", call.sid(), call.address());
				call.startGrace(this.engine.after(RECONNECTION_TIME, () -> end(call)));
			}
		}
	}

	/**
	 * Ends an answered call whose tab has lost its connection, if the only tab of the
	 * identity has connected without continuing the call. The SDK sends the continuation
	 * before the registration, so the operator has hung up or reloaded the page.
	 */
	private void endAbandonedCall(BrowserPhone phone) {
		if (this.phones.of(phone.identity()).size() == 1) {
			this.browserCalls.of(phone.identity()).stream().filter(BrowserCall::isInGrace).forEach(this::end);
		}
	}

	private static String addressOf(BrowserPhone phone) {
		return new ClientAddress(phone.identity(), "").toString();
	}

	private void end(BrowserCall call) {
		this.calls.end(call.leg(), CallStatus.COMPLETED);
	}

	/** Finds the call that a tab has answered. */
	private Optional<BrowserCall> answered(BrowserPhone phone, String callSid) {
		return this.browserCalls.find(callSid).filter((call) -> call.answered() == phone);
	}

}
