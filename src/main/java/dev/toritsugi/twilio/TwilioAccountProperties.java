package dev.toritsugi.twilio;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Twilio by itself: all that is known before it has a workspace. The same
 * settings as in {@link TwilioProperties}.
 *
 * @param accountSid SID of the account. AC and 32 hex digits.
 * @param authToken Primary auth token of the account, with which Twilio signs webhooks.
 * @param apiKeySid SID of the API key for REST requests. SK and 32 hex digits. Without it
 * they use the auth token.
 * @param apiKeySecret Secret of the API key.
 * @param publicUrl Address at which Twilio reaches the server, with any path prefix.
 * @param apiBaseUrl Address that stands in for Twilio's REST hosts, for instance a
 * sandbox.
 * @param timeout Time limits of requests to Twilio.
 */
@Validated
@CompleteApiKey
@ConfigurationProperties("twilio")
public record TwilioAccountProperties(
		@ValidSid(value = "AC", where = "Twilio Console, start page, Account Info") String accountSid,
		@NotNull(message = TwilioProperties.AUTH_TOKEN) @Pattern(regexp = "(?!(x+|\\.+)$)\\S+",
				message = TwilioProperties.AUTH_TOKEN) String authToken,
		@ValidSid(value = "SK", optional = true,
				where = "Twilio Console, Account, API keys & tokens") @Nullable String apiKeySid,
		@Nullable String apiKeySecret,
		@ValidBaseUrl(message = TwilioProperties.PUBLIC_URL, ofWebhooks = true) @Nullable URI publicUrl,
		@ValidBaseUrl(message = TwilioProperties.API_BASE_URL) @Nullable URI apiBaseUrl,
		@Valid @DefaultValue TwilioProperties.Timeout timeout) implements ApiKeySettings {

	/**
	 * An optional setting may stand empty, as a variable of the environment often does.
	 */
	public TwilioAccountProperties {
		apiKeySid = TwilioProperties.setOrNull(apiKeySid);
		apiKeySecret = TwilioProperties.setOrNull(apiKeySecret);
		publicUrl = (publicUrl == null || publicUrl.toString().isEmpty()) ? null : publicUrl;
		apiBaseUrl = (apiBaseUrl == null || apiBaseUrl.toString().isEmpty()) ? null : apiBaseUrl;
	}

	/**
	 * The same account, whose webhooks go to that address.
	 */
	public TwilioAccountProperties reachedAt(URI address) {
		return new TwilioAccountProperties(this.accountSid, this.authToken, this.apiKeySid, this.apiKeySecret, address,
				this.apiBaseUrl, this.timeout);
	}

	/**
	 * The same account, with more time for one answer.
	 */
	public TwilioAccountProperties patient(Duration attempt) {
		return new TwilioAccountProperties(this.accountSid, this.authToken, this.apiKeySid, this.apiKeySecret,
				this.publicUrl, this.apiBaseUrl,
				new TwilioProperties.Timeout(this.timeout.connect(), attempt, attempt));
	}

	/**
	 * Shows no secret.
	 */
	@Override
	public String toString() {
		return "TwilioAccountProperties[accountSid=%s, publicUrl=%s, apiBaseUrl=%s]".formatted(this.accountSid,
				this.publicUrl, this.apiBaseUrl);
	}

}
