package dev.toritsugi.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a text with HMAC-SHA1, as Twilio does. Each test writes out the text that is
 * signed, with its order and port.
 */
public record TwilioSigner(String authToken) {

	/**
	 * @param signed the URL, then for each parameter of the body, by name, its name and
	 * its value
	 */
	public String sign(String... signed) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal(String.join("", signed).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
