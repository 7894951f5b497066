package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;

import dev.toritsugi.sandbox.account.ApiKey;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.account.WebhookKey;
import org.jspecify.annotations.Nullable;

/**
 * JSON view of the credentials, without secrets.
 *
 * @param webhooksSignedWith {@code auth-token} or {@code webhook-key}
 * @param webhookKeyId ID of the Shared Key, or null if the auth token signs webhooks
 * @param algorithm algorithm of the signature
 * @param apiKeys API keys of the account, oldest first
 */
public record CredentialsView(String webhooksSignedWith, @Nullable String webhookKeyId, WebhookKey.Algorithm algorithm,
		List<ApiKeyView> apiKeys) {

	/**
	 * Creates the view.
	 * @param key the Shared Key, or null if the auth token signs webhooks
	 */
	public static CredentialsView of(SandboxAccount account, @Nullable WebhookKey key) {
		List<ApiKeyView> apiKeys = account.apiKeys().all().stream().map(ApiKeyView::of).toList();
		return (key != null) ? new CredentialsView("webhook-key", key.id(), key.algorithm(), apiKeys)
				: new CredentialsView("auth-token", null, WebhookKey.Algorithm.HMAC_SHA1, apiKeys);
	}

	/**
	 * JSON view of an API key, without its secret.
	 *
	 * @param sid SID of the key
	 * @param friendlyName name of the key, or null if the key has no name
	 * @param type STANDARD or MAIN
	 */
	public record ApiKeyView(String sid, @Nullable String friendlyName, ApiKey.Type type) {

		static ApiKeyView of(ApiKey key) {
			return new ApiKeyView(key.sid(), key.friendlyName(), key.type());
		}

	}

}
