package dev.toritsugi.sandbox.account;

/**
 * A Shared Key with which the sandbox signs webhooks, as Twilio does for a webhook
 * setting that names a Shared Key.
 *
 * @param id ID of the key
 * @param secret secret of the key
 * @param algorithm algorithm of the signature
 */
public record WebhookKey(String id, String secret, Algorithm algorithm) {

	@Override
	public String toString() {
		return "WebhookKey[id=%s, algorithm=%s]".formatted(this.id, this.algorithm);
	}

	/**
	 * The algorithms that Twilio offers for Shared Keys, with their names at Twilio.
	 */
	public enum Algorithm {

		HMAC_SHA256, HMAC_SHA1

	}

}
