package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Where a webhook goes, of the address that an application gave.
 *
 * @param url what is requested and signed: the connection overrides in the fragment are
 * for Twilio alone, and user info is never signed
 * @param authorization the user info as the header Authorization; null for none
 * @see <a href=
 * "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides"> Twilio:
 * connection overrides</a>
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
record WebhookAddress(URI url, @Nullable String authorization) {

	static WebhookAddress of(URI given) {
		String text = given.toString().replaceFirst("#.*", "");
		String user = given.getRawUserInfo();
		if (user == null) {
			return new WebhookAddress(URI.create(text), null);
		}
		return new WebhookAddress(URI.create(text.replace("//" + user + "@", "//")),
				"Basic " + Base64.getEncoder().encodeToString(given.getUserInfo().getBytes(StandardCharsets.UTF_8)));
	}

}
