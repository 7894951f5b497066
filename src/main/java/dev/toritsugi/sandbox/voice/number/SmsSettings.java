package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.Nullable;

/**
 * Webhook URLs for messages. The sandbox receives no messages and stores the settings
 * only to return them in the REST API.
 *
 * @param method HTTP method for {@code url}, GET or POST
 * @param fallbackMethod HTTP method for {@code fallbackUrl}, GET or POST
 */
public record SmsSettings(@Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod) {

	/** Message settings without URLs. */
	public static final SmsSettings NONE = new SmsSettings(null, "POST", null, "POST");

}
