package dev.toritsugi.sandbox.account;

import org.jspecify.annotations.Nullable;

/**
 * The current secrets of the emulated account: the auth token and, if webhooks are signed
 * with a Shared Key, that key. The control API can change the secrets, as the Twilio
 * Console can, and a reset restores the secrets in the settings.
 */
public final class AccountSecrets {

	private final Secrets initial;

	private volatile Secrets current;

	/**
	 * @param authToken password of REST requests and key of webhook signatures
	 * @param webhookKey key of webhook signatures, or null to sign with the auth token
	 */
	public AccountSecrets(String authToken, @Nullable WebhookKey webhookKey) {
		this.initial = new Secrets(authToken, webhookKey);
		this.current = this.initial;
	}

	public String authToken() {
		return this.current.authToken();
	}

	/** Returns the key that signs webhooks, or null if the auth token signs them. */
	public @Nullable WebhookKey webhookKey() {
		return this.current.webhookKey();
	}

	/**
	 * Replaces the auth token, as the promotion of the secondary token does. REST
	 * requests with the previous token get 401.
	 */
	public synchronized void replaceAuthToken(String token) {
		this.current = new Secrets(token, this.current.webhookKey());
	}

	/**
	 * Makes the sandbox sign later webhooks with a Shared Key.
	 * @param key the key, or null to sign with the auth token
	 */
	public synchronized void signWith(@Nullable WebhookKey key) {
		this.current = new Secrets(this.current.authToken(), key);
	}

	/** Restores the secrets in the settings. */
	public synchronized void reset() {
		this.current = this.initial;
	}

	private record Secrets(String authToken, @Nullable WebhookKey webhookKey) {

	}

}
