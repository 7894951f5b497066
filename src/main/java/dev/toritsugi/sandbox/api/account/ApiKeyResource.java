package dev.toritsugi.sandbox.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.ApiKey;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An API key in Twilio's JSON format.
 *
 * @param secret secret of the key in the response to its creation, or null in all other
 * responses
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApiKeyResource(String sid, @Nullable String friendlyName, String dateCreated, String dateUpdated,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

	static ApiKeyResource of(ApiKey key) {
		return of(key, null);
	}

	static ApiKeyResource withSecret(ApiKey key) {
		return of(key, key.secret());
	}

	private static ApiKeyResource of(ApiKey key, @Nullable String secret) {
		return new ApiKeyResource(key.sid(), key.friendlyName(), TwilioDateFormat.rfc2822(key.created()),
				TwilioDateFormat.rfc2822(key.updated()), secret);
	}

}
