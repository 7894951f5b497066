package dev.toritsugi.sandbox.voice.call;

import java.util.Locale;

/**
 * Status of a call, as in Twilio's parameter {@code CallStatus}.
 */
public enum CallStatus {

	RINGING, IN_PROGRESS, COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED;

	/**
	 * The status as written in Twilio's API.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
