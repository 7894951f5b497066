package dev.toritsugi.sandbox.engine;

import java.io.Serial;

/**
 * An error that is answered as Twilio answers it: HTTP status, error code and message.
 */
public final class TwilioError extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int status;

	private final int code;

	private TwilioError(int status, int code, String message) {
		super(message);
		this.status = status;
		this.code = code;
	}

	/**
	 * 400: a parameter or a state does not allow the request. The code 20001 is what
	 * Twilio was observed to answer in most of these cases; it is not documented.
	 */
	public static TwilioError badRequest(String message) {
		return new TwilioError(400, 20001, message);
	}

	/**
	 * 400 with an error code of its own.
	 * @param code Twilio's error code
	 */
	public static TwilioError refused(int code, String message) {
		return new TwilioError(400, code, message);
	}

	/**
	 * 400: a call that has ended can be neither ended nor redirected (Twilio's page on
	 * error 21220).
	 */
	public static TwilioError callNotInProgress() {
		return new TwilioError(400, 21220, "Call is not in-progress. Cannot redirect.");
	}

	/**
	 * 404: the resource does not exist.
	 * @param path path of the resource, without the version, as in
	 * {@code /Workspaces/WS…}
	 */
	public static TwilioError notFound(String path) {
		return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
	}

	/**
	 * 412: the resource has another version than the request's {@code If-Match}. Twilio
	 * documents the status only; the code is built as those of its other HTTP errors.
	 */
	public static TwilioError preconditionFailed(String message) {
		return new TwilioError(412, 20412, message);
	}

	/**
	 * 413: the body is too large. The code is built as that of
	 * {@link #preconditionFailed}.
	 */
	public static TwilioError tooLarge(String message) {
		return new TwilioError(413, 20413, message);
	}

	/**
	 * The HTTP status.
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Twilio's error code.
	 */
	public int code() {
		return this.code;
	}

}
