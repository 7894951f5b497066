package dev.toritsugi.twilio;

import org.jspecify.annotations.Nullable;

/**
 * The optional API key in the settings, which {@link CompleteApiKey} validates.
 */
interface ApiKeySettings {

	@Nullable String apiKeySid();

	@Nullable String apiKeySecret();

}
