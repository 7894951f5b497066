package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The webhook URLs that a phone number or a TwiML application uses for calls.
 *
 * @param url URL that returns TwiML for an incoming call; if null, incoming calls fail
 * @param method HTTP method for {@code url}, GET or POST
 * @param fallbackUrl URL that is requested once per call if {@code url} fails, or null if
 * there is none
 * @param fallbackMethod HTTP method for {@code fallbackUrl}, GET or POST
 * @param statusCallback URL that is requested when a call ends, or null if there is none
 * @param statusCallbackMethod HTTP method for {@code statusCallback}, GET or POST
 * @param callerIdLookup whether to look up the caller's name; stored but not used
 */
public record VoiceSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod,
		@Nullable String statusCallback, String statusCallbackMethod, boolean callerIdLookup) {

	/**
	 * Returns settings with a voice URL and defaults for all other values.
	 */
	public static VoiceSettings answeredBy(@Nullable String url) {
		return new VoiceSettings(url, "POST", null, "POST", null, "POST", false);
	}

	/**
	 * The voice URL with its HTTP method, or null if there is no voice URL.
	 */
	public @Nullable VoiceUrl address() {
		return address(this.url, this.method);
	}

	/**
	 * The fallback URL with its HTTP method, or null if there is no fallback URL.
	 */
	public @Nullable VoiceUrl fallback() {
		return address(this.fallbackUrl, this.fallbackMethod);
	}

	/**
	 * The status callback for calls, which reports only the end of a call, or null if
	 * there is none.
	 */
	public @Nullable CallStatusCallback callStatusCallback() {
		return (this.statusCallback != null) ? new CallStatusCallback(this.statusCallbackMethod,
				URI.create(this.statusCallback), CallStatusCallback.COMPLETED) : null;
	}

	private static @Nullable VoiceUrl address(@Nullable String url, String method) {
		return (url != null) ? new VoiceUrl(method, URI.create(url)) : null;
	}

}
