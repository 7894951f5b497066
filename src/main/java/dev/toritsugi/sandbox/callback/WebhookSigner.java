package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.toritsugi.sandbox.account.WebhookKey;

/**
 * Computes the value of the {@code X-Twilio-Signature} header. This class shares no code
 * with the server's signature validation, so that the two implementations test each
 * other.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
class WebhookSigner {

	private final SecretKeySpec key;

	private WebhookSigner(String secret, String algorithm) {
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm);
	}

	/** Creates a signer with the account's auth token. */
	static WebhookSigner with(String authToken) {
		return new WebhookSigner(authToken, "HmacSHA1");
	}

	/** Creates a signer with a Shared Key. */
	static WebhookSigner with(WebhookKey key) {
		return new WebhookSigner(key.secret(),
				(key.algorithm() == WebhookKey.Algorithm.HMAC_SHA256) ? "HmacSHA256" : "HmacSHA1");
	}

	/**
	 * Computes the signature for a webhook request.
	 * @param url request URL, including its query
	 * @param form form parameters in the body; empty for GET
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

	/**
	 * Removes the port from an HTTPS URL, because Twilio signs the URL of a voice webhook
	 * without port.
	 */
	private static String withoutPort(URI url) {
		String text = url.toString();
		return "https".equalsIgnoreCase(url.getScheme()) && url.getPort() >= 0
				? text.replaceFirst(":" + url.getPort(), "") : text;
	}

}
