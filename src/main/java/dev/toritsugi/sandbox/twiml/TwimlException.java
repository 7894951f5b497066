package dev.toritsugi.sandbox.twiml;

import java.io.Serial;

/**
 * Thrown if Twilio can't execute a TwiML document, or if the document contains TwiML that
 * the sandbox does not emulate.
 */
public final class TwimlException extends Exception {

	public static final int INVALID_URL = 11100;

	public static final int DOCUMENT_PARSE_FAILURE = 12100;

	public static final int WRONG_ROOT = 12102;

	public static final int SCHEMA_VALIDATION = 12200;

	@Serial
	private static final long serialVersionUID = 1L;

	private final int code;

	/**
	 * @param code Twilio's error number
	 */
	public TwimlException(int code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * Twilio's error number.
	 */
	public int code() {
		return this.code;
	}

}
