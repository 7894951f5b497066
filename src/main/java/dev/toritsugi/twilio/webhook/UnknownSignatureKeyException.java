package dev.toritsugi.twilio.webhook;

import java.io.Serial;

/**
 * Thrown if a webhook's header names a Shared Key or an algorithm that this server can't
 * check. The message says which setting is missing.
 */
class UnknownSignatureKeyException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	UnknownSignatureKeyException(String message) {
		super(message);
	}

}
