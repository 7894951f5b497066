package dev.toritsugi.sandbox.engine;

import java.io.Serial;

/**
 * An error response of the sandbox in Twilio's format, with HTTP status, error code and
 * message.
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
	 * Creates a 400 error for an invalid parameter, or for a resource whose state does
	 * not allow the request. The error code is 20001, as observed in most of Twilio's
	 * responses to such requests, although the code is not documented.
	 */
	public static TwilioError badRequest(String message) {
		return new TwilioError(400, 20001, message);
	}

	/**
	 * Creates a 400 error with a specific error code.
	 * @param code Twilio's error code
	 */
	public static TwilioError refused(int code, String message) {
		return new TwilioError(400, code, message);
	}

	/**
	 * Creates the 400 error for a request to end or redirect a call that has already
	 * ended. The source is Twilio's page on error 21220.
	 */
	public static TwilioError callNotInProgress() {
		return new TwilioError(400, 21220, "Call is not in-progress. Cannot redirect.");
	}

	/**
	 * Creates the 401 error for a token that is invalid.
	 * @param code Twilio's error code
	 */
	public static TwilioError unauthorized(int code, String message) {
		return new TwilioError(401, code, message);
	}

	/**
	 * Creates the 403 error for a token that does not permit a request. Twilio does not
	 * document the error code, so the code follows the pattern of Twilio's other HTTP
	 * error codes.
	 */
	public static TwilioError forbidden(String message) {
		return new TwilioError(403, 20403, message);
	}

	/**
	 * Creates the 409 error for a request to delete a call or a message that is still in
	 * progress. Twilio documents the error code 20009. UNCONFIRMED: the status and the
	 * message.
	 * @param resource type and SID of the resource
	 */
	public static TwilioError notComplete(String resource) {
		return new TwilioError(409, 20009, resource + " cannot be deleted because it is not complete");
	}

	/**
	 * Creates the 404 error for a resource that does not exist.
	 * @param path path of the resource without the API version, for instance
	 * {@code /Workspaces/WS…}
	 */
	public static TwilioError notFound(String path) {
		return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
	}

	/**
	 * Creates the 412 error for a request whose {@code If-Match} header differs from the
	 * resource's version. Twilio documents only the status, so the error code follows the
	 * pattern of Twilio's other HTTP error codes.
	 */
	public static TwilioError preconditionFailed(String message) {
		return new TwilioError(412, 20412, message);
	}

	/**
	 * Creates the 413 error for a request body that is too large. Twilio does not
	 * document the error code, so the code follows the pattern of Twilio's other HTTP
	 * error codes.
	 */
	public static TwilioError tooLarge(String message) {
		return new TwilioError(413, 20413, message);
	}

	/**
	 * Returns the HTTP status.
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns Twilio's error code.
	 */
	public int code() {
		return this.code;
	}

}
