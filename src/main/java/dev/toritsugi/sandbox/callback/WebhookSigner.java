package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes {@code X-Twilio-Signature}. Shares no code with the server's check, so that
 * each tests the other.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
class WebhookSigner {

	private final SecretKeySpec key;

	WebhookSigner(String authToken) {
		this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
	}

	/**
	 * Computes the signature of a request.
	 * @param url URL of the request, with its query
	 * @param form parameters of the body; empty for GET
	 */
	String sign(URI url, Map<String, String> form) {
		StringBuilder text = new StringBuilder(withoutPort(url));
		new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Twilio signs voice webhooks to https URLs without the port. */
	private static String withoutPort(URI url) {
		String text = url.toString();
		return "https".equalsIgnoreCase(url.getScheme()) && url.getPort() >= 0
				? text.replaceFirst(":" + url.getPort(), "") : text;
	}

}
