package dev.toritsugi.sandbox.controlapi.view;

import dev.toritsugi.sandbox.account.WebhookKey;
import org.jspecify.annotations.Nullable;

/**
 * JSON view of the credentials that sign webhooks, without secrets.
 *
 * @param webhooksSignedWith {@code auth-token} or {@code webhook-key}
 * @param webhookKeyId ID of the Shared Key, or null if the auth token signs webhooks
 * @param algorithm algorithm of the signature
 */
public record CredentialsView(String webhooksSignedWith, @Nullable String webhookKeyId,
		WebhookKey.Algorithm algorithm) {

	/**
	 * Creates the view.
	 * @param key the Shared Key, or null if the auth token signs webhooks
	 */
	public static CredentialsView of(@Nullable WebhookKey key) {
		return (key != null) ? new CredentialsView("webhook-key", key.id(), key.algorithm())
				: new CredentialsView("auth-token", null, WebhookKey.Algorithm.HMAC_SHA1);
	}

}
