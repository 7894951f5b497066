package dev.toritsugi.twilio;

import org.jspecify.annotations.Nullable;

/**
 * The part of the settings that {@link CompleteApiKey} validates: an optional API key.
 */
interface ApiKeySettings {

	@Nullable String apiKeySid();

	@Nullable String apiKeySecret();

}
