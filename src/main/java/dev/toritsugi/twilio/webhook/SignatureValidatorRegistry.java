package dev.toritsugi.twilio.webhook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.twilio.TwilioProperties;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The validators of webhook signatures: one for the auth tokens, and one for each Shared
 * Key and algorithm. The request's header {@code X-Twilio-Webhooks-Signature-Settings}
 * alone decides which validator checks a signature. A signature by a Shared Key is never
 * checked with an auth token, and a signature by an auth token is never checked with a
 * Shared Key.
 */
class SignatureValidatorRegistry {

	private static final int LONGEST_SHOWN = 80;

	private final SignatureValidator authTokens;

	private final Map<String, Map<SignatureAlgorithm, SignatureValidator>> sharedKeys = new HashMap<>();

	SignatureValidatorRegistry(TwilioProperties properties) {
		this.authTokens = SignatureValidator.ofAuthTokens(
				Stream.concat(Stream.of(properties.authToken()), Stream.ofNullable(properties.secondaryAuthToken()))
					.toList());
		properties.webhookKeys().forEach((id, secret) -> {
			Map<SignatureAlgorithm, SignatureValidator> validators = new EnumMap<>(SignatureAlgorithm.class);
			for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
				validators.put(algorithm,
						new SignatureValidator("twilio.webhook-keys." + id, List.of(secret), algorithm));
			}
			this.sharedKeys.put(canonical(id), validators);
		});
	}

	/**
	 * Returns the validator for a request.
	 * @throws UnknownSignatureKeyException if the request's header names an unknown key
	 * or algorithm, or is malformed
	 */
	SignatureValidator validatorFor(HttpServletRequest request) throws UnknownSignatureKeyException {
		if (request.getHeader(SharedKeySettings.HEADER) == null) {
			return this.authTokens;
		}
		SharedKeySettings settings = SharedKeySettings
			.parse(Collections.list(request.getHeaders(SharedKeySettings.HEADER)));
		SignatureAlgorithm algorithm = SignatureAlgorithm.named(settings.algorithm())
			.orElseThrow(() -> new UnknownSignatureKeyException(
					"the header %s names the algorithm \"%s\"; set HMAC_SHA256 in the webhook setting at Twilio"
						.formatted(SharedKeySettings.HEADER, shown(settings.algorithm()))));
		Map<SignatureAlgorithm, SignatureValidator> validators = this.sharedKeys.get(canonical(settings.keyId()));
		SignatureValidator validator = (validators != null) ? validators.get(algorithm) : null;
		if (validator == null) {
			throw new UnknownSignatureKeyException(
					"the header %s names the Shared Key \"%s\"; set twilio.webhook-keys.%2$s to the secret of this key"
						.formatted(SharedKeySettings.HEADER, shown(settings.keyId())));
		}
		return validator;
	}

	/**
	 * Returns the letters and digits of a key ID in lower case. Key IDs are compared in
	 * this form, because a key ID that is set by an environment variable loses its
	 * underscores and its letter case.
	 */
	private static String canonical(String keyId) {
		return keyId.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns a received text for the log. Characters that could distort the log are
	 * replaced by question marks.
	 */
	private static String shown(String text) {
		String shown = text.replaceAll("[^A-Za-z0-9_.:-]", "?");
		return (shown.length() > LONGEST_SHOWN) ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
	}

}
