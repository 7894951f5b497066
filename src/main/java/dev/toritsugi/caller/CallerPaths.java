package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.ActionPaths;

/**
 * Contains the paths of this server that other packages use: those to which they redirect
 * a caller's call, and those that documents for callers mention.
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

	/** Path to which Twilio reports that the recording of a message is complete. */
	public static final String VOICEMAIL_RECORDING = ActionPaths.VOICEMAIL_RECORDING;

	private CallerPaths() {
	}

	/**
	 * Returns the path and query for a caller whom this server takes out of the queue,
	 * for instance because TaskRouter offers the call to no operator. The TwiML at this
	 * path leads the caller to the destination of the settings.
	 */
	public static String noOperator(RedirectSource source) {
		return NO_OPERATOR + "?" + SIGNAL + "=" + source.tag();
	}

}
