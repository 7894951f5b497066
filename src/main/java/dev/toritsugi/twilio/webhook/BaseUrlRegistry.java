package dev.toritsugi.twilio.webhook;

import java.net.URI;
import java.util.Optional;

import dev.toritsugi.twilio.TwilioProperties;
import org.jspecify.annotations.Nullable;

/**
 * Stores the base URL at which Twilio reaches this server. Requests to Twilio that
 * contain a URL of this server need the base URL, even if no webhook is being handled.
 * The base URL is the value of the setting {@code twilio.public-url} or, if the setting
 * is missing, the base URL of the last webhook with a valid signature.
 */
public class BaseUrlRegistry {

	private final boolean configured;

	private volatile @Nullable WebhookBaseUrl current;

	BaseUrlRegistry(TwilioProperties properties) {
		URI publicUrl = properties.publicUrl();
		this.configured = publicUrl != null;
		this.current = (publicUrl != null) ? WebhookBaseUrl.ofAddress(publicUrl) : null;
	}

	/**
	 * Returns the current base URL, or empty if {@code twilio.public-url} is not set and
	 * this server has received no webhook since its start.
	 */
	public Optional<WebhookBaseUrl> current() {
		return Optional.ofNullable(this.current);
	}

	/** Stores the base URL of a webhook with a valid signature. */
	void signed(WebhookBaseUrl baseUrl) {
		if (!this.configured && !baseUrl.equals(this.current)) {
			this.current = baseUrl;
		}
	}

}
