package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.Nullable;

/**
 * Whom a message concerns. No message ever comes in here; these are kept so that whoever
 * sets them finds them again.
 *
 * @param method GET or POST
 * @param fallbackMethod GET or POST
 */
public record SmsSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod) {

	/** Nobody is asked. */
	public static final SmsSettings NONE = new SmsSettings(null, "POST", null, "POST");

}
