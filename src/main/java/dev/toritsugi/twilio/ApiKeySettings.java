package dev.toritsugi.twilio;

import org.jspecify.annotations.Nullable;

/**
 * Settings with an optional API key. {@link CompleteApiKey} validates that the key is
 * complete.
 */
interface ApiKeySettings {

	@Nullable String apiKeySid();

	@Nullable String apiKeySecret();

}
