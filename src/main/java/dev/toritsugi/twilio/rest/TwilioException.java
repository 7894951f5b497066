package dev.toritsugi.twilio.rest;

import java.io.Serial;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A failed request to Twilio's REST API. Each subclass groups the failures that are
 * handled in the same way. Messages contain the HTTP status and Twilio's error code and
 * text, but never credentials.
 */
public abstract sealed class TwilioException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private TwilioException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * Thrown if Twilio is down, slow or unreachable, or limits this account's request
	 * rate. The same request may succeed later.
	 */
	public static final class Unavailable extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		private final Duration retryAfter;

		private final boolean limited;

		Unavailable(String message, Duration retryAfter, boolean limited, @Nullable Throwable cause) {
			super(message, cause);
			this.retryAfter = retryAfter;
			this.limited = limited;
		}

		/**
		 * Whether Twilio has responded with 429 (Too Many Requests) and has therefore not
		 * carried out the request.
		 */
		public boolean isLimited() {
			return this.limited;
		}

		/**
		 * Returns how long to wait before the next attempt.
		 */
		public Duration retryAfter() {
			return this.retryAfter;
		}

	}

	/**
	 * Thrown if Twilio does not accept this server's credentials, or if the credentials
	 * do not permit the request.
	 */
	public static final class Unauthorized extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		Unauthorized(String message) {
			super(message, null);
		}

	}

	/**
	 * Thrown if the resource does not exist or no longer exists. Twilio deletes a task
	 * five minutes after the task was completed or canceled.
	 */
	public static final class NotFound extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		NotFound(String message) {
			super(message, null);
		}

	}

	/**
	 * Thrown if Twilio refuses the request, usually because the resource's status does
	 * not allow it.
	 */
	public static final class Rejected extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		Rejected(String message) {
			super(message, null);
		}

	}

}
