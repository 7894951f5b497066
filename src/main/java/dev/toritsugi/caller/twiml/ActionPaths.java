package dev.toritsugi.caller.twiml;

import org.jspecify.annotations.Nullable;

/**
 * Contains the paths of this server that Twilio requests when a verb of a TwiML document
 * has ended.
 */
public final class ActionPaths {

	/** Path that Twilio requests when a caller leaves the queue. */
	public static final String QUEUE_RESULT = "/queue-result";

	/** Path that Twilio requests when the call to another number has ended. */
	public static final String FALLBACK_RESULT = "/fallback-result";

	/** Path that Twilio requests when a caller has pressed a key in a menu, or none. */
	public static final String MENU = "/menu";

	/** Path at which a caller leaves a message. */
	public static final String VOICEMAIL = "/voicemail";

	/** Path that Twilio requests when a caller has agreed to the recording or not. */
	public static final String VOICEMAIL_CONSENT = "/voicemail-consent";

	/** Path that Twilio requests when a caller has ended the message. */
	public static final String VOICEMAIL_RECORDED = "/voicemail-recorded";

	/** Path to which Twilio reports that the recording of a message is complete. */
	public static final String VOICEMAIL_RECORDING = "/voicemail-recording";

	/**
	 * Name of the URL parameter with the language tag that the caller has chosen in a
	 * menu. Without this parameter, the caller hears the prompts of all languages.
	 */
	public static final String LANGUAGE = "Language";

	/** Path that Twilio requests while a caller waits in the queue. */
	public static final String WAITING = "/waiting";

	/** Path that Twilio requests when a caller has chosen one of several offers. */
	public static final String OFFER = "/offer";

	private ActionPaths() {
	}

	/**
	 * Makes a path relative, so that the document does not depend on this server's
	 * address. According to Twilio's page "TwiML for voice", Twilio resolves a relative
	 * path against the document's URL. The relative path is correct only because each
	 * path of a document for callers has exactly one segment.
	 */
	public static String relative(String path) {
		return path.substring(1);
	}

	/**
	 * Makes a path relative and appends the language that the caller has chosen.
	 * @param language language tag, or null if the caller has chosen no language
	 */
	static String relative(String path, @Nullable String language) {
		return relative(withLanguage(path, language));
	}

	/**
	 * Appends the language that the caller has chosen as a URL parameter.
	 * @param language language tag, or null if the caller has chosen no language
	 */
	public static String withLanguage(String path, @Nullable String language) {
		return (language != null) ? path + "?" + LANGUAGE + "=" + language : path;
	}

}
