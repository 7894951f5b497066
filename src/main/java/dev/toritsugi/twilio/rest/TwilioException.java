package dev.toritsugi.twilio.rest;

import java.io.Serial;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A request to Twilio's REST API that did not succeed, sorted by what the one who asked
 * can do about it. Messages carry status, Twilio's error code and text; never a
 * credential.
 */
public abstract sealed class TwilioException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private TwilioException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * Twilio is down, slow, out of reach or limiting us: the same request may succeed
	 * later.
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
		 * Whether Twilio has refused to begin, since we ask too much at once.
		 */
		public boolean isLimited() {
			return this.limited;
		}

		/**
		 * How long to wait before asking again.
		 */
		public Duration retryAfter() {
			return this.retryAfter;
		}

	}

	/**
	 * Twilio does not accept our credentials, or they don't reach that far.
	 */
	public static final class Unauthorized extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		Unauthorized(String message) {
			super(message, null);
		}

	}

	/**
	 * The resource does not exist, or no longer: Twilio deletes a task five minutes after
	 * it ended.
	 */
	public static final class NotFound extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		NotFound(String message) {
			super(message, null);
		}

	}

	/**
	 * Twilio understood and refused, mostly because the resource is not in the state that
	 * the request needs.
	 */
	public static final class Rejected extends TwilioException {

		@Serial
		private static final long serialVersionUID = 1L;

		Rejected(String message) {
			super(message, null);
		}

	}

}
