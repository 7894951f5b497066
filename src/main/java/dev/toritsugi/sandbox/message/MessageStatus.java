package dev.toritsugi.sandbox.message;

import java.util.Locale;

/**
 * Status of an outbound text message, as far as the sandbox emulates it.
 */
public enum MessageStatus {

	QUEUED, SENT, DELIVERED;

	/**
	 * Returns the status as written in Twilio's API.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
