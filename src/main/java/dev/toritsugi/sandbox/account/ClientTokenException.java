package dev.toritsugi.sandbox.account;

import java.io.Serial;

/**
 * Thrown if a JSON Web Token of a browser or a device is invalid.
 */
public final class ClientTokenException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Problem problem;

	ClientTokenException(Problem problem) {
		super(problem.message);
		this.problem = problem;
	}

	/** Returns the reason why the token is invalid. */
	public Problem problem() {
		return this.problem;
	}

	/**
	 * The reasons why a token can be invalid, with Twilio's error codes.
	 *
	 * @see <a href="https://www.twilio.com/docs/api/errors/20101">Twilio: 20101 and
	 * following</a>
	 */
	public enum Problem {

		INVALID_TOKEN(20101, "Invalid Access Token"),

		INVALID_HEADER(20102, "Invalid Access Token header"),

		INVALID_ISSUER(20103, "Invalid Access Token issuer/subject"),

		EXPIRED(20104, "Access Token expired or expiration date invalid"),

		NOT_YET_VALID(20105, "Access Token not yet valid"),

		INVALID_GRANTS(20106, "Invalid Access Token grants"),

		INVALID_SIGNATURE(20107, "Invalid Access Token signature"),

		TOO_LONG(20157, "Expiration Time In The Access Token Exceeds Maximum Time Allowed");

		private final int code;

		private final String message;

		Problem(int code, String message) {
			this.code = code;
			this.message = message;
		}

		/** Returns Twilio's error code. */
		public int code() {
			return this.code;
		}

	}

}
