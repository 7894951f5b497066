package dev.toritsugi.twilio;

import org.jspecify.annotations.Nullable;

/**
 * Settings that may have an API key.
 */
interface ApiKeySettings {

	@Nullable String apiKeySid();

	@Nullable String apiKeySecret();

}
