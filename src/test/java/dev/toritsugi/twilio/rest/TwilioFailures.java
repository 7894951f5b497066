package dev.toritsugi.twilio.rest;

import java.time.Duration;

/**
 * Creates the exceptions of the REST clients, for tests of another package.
 */
public final class TwilioFailures {

	private TwilioFailures() {
	}

	/** Twilio responds with an error of its own. */
	public static TwilioException.Unavailable unavailable(String message) {
		return new TwilioException.Unavailable(message, Duration.ZERO, false, null);
	}

	/** Twilio limits the request rate. */
	public static TwilioException.Unavailable limited(Duration retryAfter) {
		return new TwilioException.Unavailable("429", retryAfter, true, null);
	}

	/** Twilio accepts no auth token of this server. */
	public static TwilioException.Unauthorized unauthorized(String message) {
		return new TwilioException.Unauthorized(message);
	}

	/** Twilio refuses the request. */
	public static TwilioException.Rejected rejected(String message) {
		return new TwilioException.Rejected(message);
	}

}
