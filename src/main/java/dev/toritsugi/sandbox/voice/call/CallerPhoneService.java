package dev.toritsugi.sandbox.voice.call;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The telephones of those who call, or talk: keys are pressed, words are spoken, and
 * somebody hangs up.
 */
public final class CallerPhoneService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final CallRegistry calls;

	public CallerPhoneService(CallRegistry calls) {
		this.calls = calls;
	}

	/**
	 * The caller hangs up.
	 * @return whether they were still there
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
	 * The person on a leg presses keys.
	 * @param keys 0 to 9, * and #
	 * @return whether anybody waits for them
	 */
	public boolean press(Call call, String keys) {
		CallerInputListener listener = call.control().listener();
		if (call.over() || listener == null || keys.isEmpty()) {
			return false;
		}
		listener.keys(keys);
		return true;
	}

	/**
	 * The person on a leg says something.
	 * @return whether anybody waits for it
	 */
	public boolean say(Call call, String text) {
		CallerInputListener listener = call.control().listener();
		if (call.over() || listener == null) {
			return false;
		}
		listener.speech(text);
		return true;
	}

}
