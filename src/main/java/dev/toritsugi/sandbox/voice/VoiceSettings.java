package dev.toritsugi.sandbox.voice;

import org.jspecify.annotations.Nullable;

/**
 * Whom a call concerns: the settings that a number and an application share.
 *
 * @param url asked about a call that comes in; null for nobody
 * @param method GET or POST
 * @param fallbackUrl asked where the other fails, once a call
 * @param fallbackMethod GET or POST
 * @param statusCallback told when a call is over
 * @param statusCallbackMethod GET or POST
 * @param callerIdLookup whether to look up the caller's name; kept, nobody is looked up
 * here
 */
public record VoiceSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod,
		@Nullable String statusCallback, String statusCallbackMethod, boolean callerIdLookup) {

	/**
	 * Calls are asked about there.
	 */
	public static VoiceSettings answeredBy(@Nullable String url) {
		return new VoiceSettings(url, "POST", null, "POST", null, "POST", false);
	}

}
