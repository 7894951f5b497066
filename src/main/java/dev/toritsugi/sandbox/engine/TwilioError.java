package dev.toritsugi.sandbox.engine;

import java.io.Serial;

/**
 * A refusal in Twilio's terms.
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
	 * A parameter or a state that does not allow the request. Twilio's code for most of
	 * these, 20001, is read off observed traffic, not documented.
	 */
	public static TwilioError badRequest(String message) {
		return new TwilioError(400, 20001, message);
	}

	/**
	 * A request that Twilio refuses with a number of its own.
	 * @param code that number
	 */
	public static TwilioError refused(int code, String message) {
		return new TwilioError(400, code, message);
	}

	/**
	 * A call that is over is neither ended nor led elsewhere (Twilio's page on error
	 * 21220).
	 */
	public static TwilioError callNotInProgress() {
		return new TwilioError(400, 21220, "Call is not in-progress. Cannot redirect.");
	}

	/**
	 * No such resource.
	 * @param path path of the resource below the version, as in {@code /Workspaces/WS…}
	 */
	public static TwilioError notFound(String path) {
		return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
	}

	/**
	 * The resource is another than the request's {@code If-Match} says. Twilio documents
	 * the status only; the code is the status with the prefix that its other HTTP codes
	 * have.
	 */
	public static TwilioError preconditionFailed(String message) {
		return new TwilioError(412, 20412, message);
	}

	/**
	 * More than anybody has a reason to send; the code is made as that of
	 * {@link #preconditionFailed}.
	 */
	public static TwilioError tooLarge(String message) {
		return new TwilioError(413, 20413, message);
	}

	/**
	 * HTTP status.
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
