package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The destination of a webhook, from the URL that the application gave.
 *
 * @param url URL that is requested and signed: without the fragment, which holds
 * connection overrides for Twilio, and without the user info
 * @param authorization header {@code Authorization} with the user info; null for none
 * @see <a href=
 * "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides"> Twilio:
 * connection overrides</a>
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
record WebhookDestination(URI url, @Nullable String authorization) {

	static WebhookDestination of(URI given) {
		String text = given.toString().replaceFirst("#.*", "");
		String user = given.getRawUserInfo();
		if (user == null) {
			return new WebhookDestination(URI.create(text), null);
		}
		return new WebhookDestination(URI.create(text.replace("//" + user + "@", "//")),
				"Basic " + Base64.getEncoder().encodeToString(given.getUserInfo().getBytes(StandardCharsets.UTF_8)));
	}

}
