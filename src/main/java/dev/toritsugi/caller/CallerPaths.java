package dev.toritsugi.caller;

/**
 * Contains the paths of this server to which other packages redirect a caller's call.
 */
public final class CallerPaths {

	/**
	 * Path that is requested for a caller whom this server has taken out of the queue.
	 */
	static final String NO_OPERATOR = "/no-operator";

	/**
	 * Name of the URL parameter that contains the {@link RedirectSource} of a redirected
	 * call.
	 */
	static final String SIGNAL = "Signal";

	private CallerPaths() {
	}

	/**
	 * Returns the path and query for a caller whom this server takes out of the queue,
	 * because TaskRouter offers the call to no operator. The TwiML at this path dials the
	 * fallback number or plays the apology.
	 */
	public static String noOperator(RedirectSource source) {
		return NO_OPERATOR + "?" + SIGNAL + "=" + source.tag();
	}

}
