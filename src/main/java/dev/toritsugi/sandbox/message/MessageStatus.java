package dev.toritsugi.sandbox.message;

import java.util.Locale;

/**
 * Status of an outbound text message, as far as the sandbox emulates it.
 */
public enum MessageStatus {

	/** The message waits for the time at which it is to be sent. */
	SCHEDULED, QUEUED, SENT, DELIVERED, CANCELED;

	/**
	 * Returns the status as written in Twilio's API.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
