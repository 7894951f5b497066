package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.Nullable;

/**
 * URLs for messages. The sandbox receives no messages; it keeps these values so that
 * reading the resource returns what was set.
 *
 * @param method GET or POST
 * @param fallbackMethod GET or POST
 */
public record SmsSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod) {

	/** No URLs. */
	public static final SmsSettings NONE = new SmsSettings(null, "POST", null, "POST");

}
