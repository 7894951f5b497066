package dev.toritsugi.sandbox.voice.call;

import java.util.Locale;

/**
 * Status of a call, Twilio's {@code CallStatus}.
 */
public enum CallStatus {

	RINGING, IN_PROGRESS, COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED;

	/**
	 * The value in Twilio's API.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
