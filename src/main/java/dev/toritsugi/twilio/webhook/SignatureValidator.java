package dev.toritsugi.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Checks the header {@code X-Twilio-Signature} as described on Twilio's page "Webhooks
 * security". The header's value is the Base64 form of an HMAC over the URL and the body's
 * sorted parameters, with the auth token or the secret of a Shared Key as key.
 * <p>
 * The SDK's {@code RequestValidator} is not used, because it accepts only one value for
 * each parameter. The SDK's class also decodes the URL when it adds or removes the port,
 * so it rejects a query with percent-escapes. A test compares this class with the SDK's
 * class for requests that both support. See docs/decisions.md.
 */
class SignatureValidator {

	private final String setting;

	private final List<Mac> keys = new ArrayList<>();

	/**
	 * @param setting name of the setting that contains the secrets, for the log
	 * @param secrets auth tokens or the secret of a Shared Key; a signature by any of
	 * them is valid
	 */
	SignatureValidator(String setting, List<String> secrets, SignatureAlgorithm algorithm) {
		this.setting = setting;
		secrets.forEach((secret) -> this.keys.add(key(secret, algorithm)));
	}

	/**
	 * Creates a validator for signatures by auth tokens.
	 * @param authTokens the primary token and, during a rotation, the secondary token
	 */
	static SignatureValidator ofAuthTokens(List<String> authTokens) {
		return new SignatureValidator("twilio.auth-token", authTokens, SignatureAlgorithm.HMAC_SHA1);
	}

	/** Returns the name of the setting that contains the secrets. */
	String setting() {
		return this.setting;
	}

	/**
	 * Whether Twilio has signed this URL and form. Twilio omits the HTTPS port from the
	 * signed URL of voice webhooks (according to Twilio's page) and includes the port for
	 * other callbacks (according to twilio-node issue 411). Both the URL with its port
	 * and the URL without its port are tried, first the unchanged URL.
	 * @param url URL that Twilio requested, with its query, not percent-decoded
	 * @param form form in the request's body, or {@link SignedForm#NONE} if the body is
	 * not a form
	 * @param signature value of the header, or null if it is missing; a missing or
	 * malformed value is not valid
	 */
	boolean isValid(String url, SignedForm form, @Nullable String signature) {
		if (signature == null) {
			return false;
		}
		byte[] expected = signature.getBytes(StandardCharsets.UTF_8);
		return signsWithOrWithoutPort(url, form, expected)
				|| (url.contains("'") && signsWithOrWithoutPort(url.replace("'", "%27"), form, expected))
				|| (url.contains("%27") && signsWithOrWithoutPort(url.replace("%27", "'"), form, expected));
	}

	private boolean signsWithOrWithoutPort(String url, SignedForm form, byte[] expected) {
		return signs(url + form.text(), expected) || signs(UrlPortVariant.of(url) + form.text(), expected);
	}

	private boolean signs(String text, byte[] expected) {
		byte[] signed = text.getBytes(StandardCharsets.UTF_8);
		for (Mac key : this.keys) {
			if (MessageDigest.isEqual(sign(key, signed), expected)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a digest matches a body. If a webhook's body is not a form, Twilio puts the
	 * body's digest into the signed URL as {@code bodySHA256}.
	 * @param bodySha256 SHA-256 in lower-case hex digits, or null if the URL contains no
	 * digest
	 */
	boolean isDigestOf(byte[] body, @Nullable String bodySha256) {
		return bodySha256 != null && MessageDigest.isEqual(sha256(body), bodySha256.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] sign(Mac key, byte[] signed) {
		try {
			Mac mac = (Mac) key.clone();
			return Base64.getEncoder().encode(mac.doFinal(signed));
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The security provider's " + key.getAlgorithm() + " can't be cloned", ex);
		}
	}

	static Mac key(String secret, SignatureAlgorithm algorithm) {
		try {
			Mac mac = Mac.getInstance(algorithm.javaName());
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm.javaName()));
			return mac;
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] sha256(byte[] body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
			return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
