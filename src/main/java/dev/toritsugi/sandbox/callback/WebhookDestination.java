package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The request URL and the credentials for a webhook, extracted from the webhook URL that
 * the application has configured.
 *
 * @param url URL that is requested and signed, without user info and fragment; the
 * fragment contains connection overrides for Twilio
 * @param authorization value of the {@code Authorization} header, built from the user
 * info, or null if the configured URL has no user info
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
