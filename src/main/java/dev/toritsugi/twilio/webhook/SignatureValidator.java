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
 * security". The header's value is the Base64 form of an HMAC-SHA1 over the URL and the
 * body's sorted parameters, with the auth token as key.
 * <p>
 * The SDK's {@code RequestValidator} is not used, because it accepts only one value for
 * each parameter. It also decodes the URL when it adds or removes the port, so it rejects
 * a query with percent-escapes. A test compares this class with the SDK's class for
 * requests that both support. See docs/decisions.md.
 */
class SignatureValidator {

	private static final String ALGORITHM = "HmacSHA1";

	private final List<Mac> keys = new ArrayList<>();

	/**
	 * @param authTokens auth tokens whose signatures are accepted: the primary token and,
	 * during a token rotation, the secondary token
	 */
	SignatureValidator(List<String> authTokens) {
		authTokens.forEach((authToken) -> this.keys.add(key(authToken)));
	}

	/**
	 * Whether Twilio has signed this URL and form. Twilio omits the HTTPS port from the
	 * signed URL of voice webhooks (source: Twilio's page) and includes the port for
	 * other callbacks (source: twilio-node issue 411). Both variants of the URL are
	 * tried, first the unchanged URL.
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
			throw new IllegalStateException("The security provider's " + ALGORITHM + " can't be cloned", ex);
		}
	}

	static Mac key(String authToken) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
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
