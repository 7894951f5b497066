package dev.toritsugi.caller;

/**
 * Paths of this server to which other packages redirect a caller's call.
 */
public final class CallerPaths {

	/**
	 * Dials the fallback number or plays the apology, for a caller who was taken out of
	 * the queue because TaskRouter offers the call to no operator.
	 */
	public static final String NO_OPERATOR = "/no-operator";

	private CallerPaths() {
	}

}
