package dev.toritsugi.sandbox.voice.call;

import java.util.Locale;

/**
 * Twilio's {@code CallStatus}.
 */
public enum CallStatus {

	RINGING, IN_PROGRESS, COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED;

	/**
	 * Twilio's spelling.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
