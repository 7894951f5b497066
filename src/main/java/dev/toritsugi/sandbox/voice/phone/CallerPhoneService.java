package dev.toritsugi.sandbox.voice.phone;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.CallerInputListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emulates the caller on a live call, who presses keys, speaks and hangs up.
 */
public final class CallerPhoneService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final CallRegistry calls;

	public CallerPhoneService(CallRegistry calls) {
		this.calls = calls;
	}

	/**
	 * Hangs up the caller's phone.
	 * @return false if the call was already over
	 */
	public boolean hangUp(Call call) {
		if (call.over()) {
			return false;
		}
		log.info("{}: the caller hangs up", call.sid());
		this.calls.end(call, CallStatus.COMPLETED);
		return true;
	}

	/**
	 * Presses keys on the phone of a call.
	 * @param keys one or more of 0 to 9, * and #
	 * @return false if the call executes no verb that waits for input, such as Gather
	 */
	public boolean press(Call call, String keys) {
		CallerInputListener listener = call.twimlState().listener();
		if (call.over() || listener == null || keys.isEmpty()) {
			return false;
		}
		listener.keys(keys);
		return true;
	}

	/**
	 * Speaks into the phone of a call.
	 * @param text what the person says; empty if the words do not matter
	 * @param length how long the person speaks; zero if the person says the text at once
	 * @return false if the call executes no verb that waits for input, such as Gather
	 */
	public boolean say(Call call, String text, Duration length) {
		CallerInputListener listener = call.twimlState().listener();
		if (call.over() || listener == null) {
			return false;
		}
		listener.speech(text, length);
		return true;
	}

}
