package dev.toritsugi.sandbox.signalling;

import dev.toritsugi.sandbox.account.ClientTokenException;

/**
 * An error that the signalling service sends to the SDK, with the codes that the SDK
 * reads.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio: error directory</a>
 */
enum SignallingError {

	/** UNCONFIRMED: the code for a token that does not allow incoming calls. */
	INCOMING_NOT_ALLOWED(31201, "The access token does not allow incoming calls"),

	SIGNATURE_INVALID(31202, "JWT signature validation failed"),

	TOKEN_INVALID(31204, "JWT is invalid"),

	TOKEN_EXPIRED(31205, "JWT token expired"),

	TOKEN_LIFETIME_TOO_LONG(31207, "JWT token expiration too long"),

	CALL_OVER(31209, "The call is over"),

	/** The sandbox does not emulate outgoing calls of browsers. */
	OUTGOING_DECLINED(31002, "The sandbox does not connect outgoing calls of browsers"),

	MALFORMED(31100, "Malformed request");

	private final int code;

	private final String message;

	SignallingError(int code, String message) {
		this.code = code;
		this.message = message;
	}

	int code() {
		return this.code;
	}

	String message() {
		return this.message;
	}

	static SignallingError of(ClientTokenException.Problem problem) {
		return switch (problem) {
			case INVALID_SIGNATURE -> SIGNATURE_INVALID;
			case EXPIRED -> TOKEN_EXPIRED;
			case TOO_LONG -> TOKEN_LIFETIME_TOO_LONG;
			default -> TOKEN_INVALID;
		};
	}

}
