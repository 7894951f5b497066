package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

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

	/**
	 * Whom to ask about a call.
	 */
	public @Nullable VoiceUrl address() {
		return address(this.url, this.method);
	}

	/**
	 * Whom to ask where they fail.
	 */
	public @Nullable VoiceUrl fallback() {
		return address(this.fallbackUrl, this.fallbackMethod);
	}

	/**
	 * Whom to tell when a call is over.
	 */
	public @Nullable CallStatusCallback report() {
		return (this.statusCallback != null) ? new CallStatusCallback(this.statusCallbackMethod,
				URI.create(this.statusCallback), CallStatusCallback.COMPLETED) : null;
	}

	private static @Nullable VoiceUrl address(@Nullable String url, String method) {
		return (url != null) ? new VoiceUrl(method, URI.create(url)) : null;
	}

}
