package dev.toritsugi.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a text as Twilio does. Each test writes out the text that is signed, with its
 * order and port.
 *
 * @param secret auth token or secret of a Shared Key
 * @param algorithm name of the algorithm in Java's security API
 */
public record TwilioSigner(String secret, String algorithm) {

	/** Signs with HMAC-SHA1, as Twilio does with the auth token. */
	public TwilioSigner(String authToken) {
		this(authToken, "HmacSHA1");
	}

	/**
	 * @param signed the URL, then for each parameter of the body, by name, its name and
	 * its value
	 */
	public String sign(String... signed) {
		try {
			Mac mac = Mac.getInstance(this.algorithm);
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), this.algorithm));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal(String.join("", signed).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
