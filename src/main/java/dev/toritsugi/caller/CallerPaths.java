package dev.toritsugi.caller;

/**
 * Contains the paths of this server to which other packages redirect a caller's call.
 */
public final class CallerPaths {

	/**
	 * Path for a caller whom this server has taken out of the queue, because TaskRouter
	 * offers the call to no operator. The TwiML at this path dials the fallback number or
	 * plays the apology.
	 */
	public static final String NO_OPERATOR = "/no-operator";

	private CallerPaths() {
	}

}
