package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * URLs for calls: the settings that a phone number and a TwiML application share.
 *
 * @param url asked for TwiML when a call comes in; null if calls fail
 * @param method GET or POST
 * @param fallbackUrl asked if the other fails, once per call
 * @param fallbackMethod GET or POST
 * @param statusCallback receives the end of a call
 * @param statusCallbackMethod GET or POST
 * @param callerIdLookup whether to look up the caller's name; kept without effect
 */
public record VoiceSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod,
		@Nullable String statusCallback, String statusCallbackMethod, boolean callerIdLookup) {

	/**
	 * Settings with a voice URL and defaults for the rest.
	 */
	public static VoiceSettings answeredBy(@Nullable String url) {
		return new VoiceSettings(url, "POST", null, "POST", null, "POST", false);
	}

	/**
	 * The voice URL with its method; null for none.
	 */
	public @Nullable VoiceUrl address() {
		return address(this.url, this.method);
	}

	/**
	 * The fallback URL with its method; null for none.
	 */
	public @Nullable VoiceUrl fallback() {
		return address(this.fallbackUrl, this.fallbackMethod);
	}

	/**
	 * The status callback; null for none.
	 */
	public @Nullable CallStatusCallback callStatusCallback() {
		return (this.statusCallback != null) ? new CallStatusCallback(this.statusCallbackMethod,
				URI.create(this.statusCallback), CallStatusCallback.COMPLETED) : null;
	}

	private static @Nullable VoiceUrl address(@Nullable String url, String method) {
		return (url != null) ? new VoiceUrl(method, URI.create(url)) : null;
	}

}
