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
 * Settings of the Twilio account for the command {@code provision}, which creates the
 * workspace. The keys are the same as in {@link TwilioProperties}, but the SIDs of the
 * workspace and its resources are missing.
 *
 * @param accountSid SID of the account. AC and 32 hex digits.
 * @param authToken Primary auth token of the account, with which Twilio signs webhooks.
 * @param secondaryAuthToken Secondary auth token. During a rotation of the tokens, REST
 * requests use the secondary token as soon as Twilio refuses the primary token.
 * @param apiKeySid SID of the API key for REST requests. SK and 32 hex digits. Without an
 * API key, REST requests use the auth token.
 * @param apiKeySecret Secret of the API key.
 * @param publicUrl Address at which Twilio reaches the server, with any path prefix.
 * @param region Twilio Region that stores the account's data: us1, ie1, au1 or jp1.
 * @param edge Edge location through which REST requests enter Twilio's network.
 * @param apiBaseUrl Address of a server that replaces Twilio's REST API, for instance a
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
		@Pattern(regexp = "\\S+", message = TwilioProperties.SECONDARY_AUTH_TOKEN) @Nullable String secondaryAuthToken,
		@ValidSid(value = "SK", optional = true,
				where = "Twilio Console, Account, API keys & tokens") @Nullable String apiKeySid,
		@Nullable String apiKeySecret,
		@ValidBaseUrl(message = TwilioProperties.PUBLIC_URL, ofWebhooks = true) @Nullable URI publicUrl,
		@Pattern(regexp = ApiHost.REGION, message = ApiHost.VALID_REGION) @Nullable String region,
		@Pattern(regexp = ApiHost.EDGE, message = ApiHost.VALID_EDGE) @Nullable String edge,
		@ValidBaseUrl(message = TwilioProperties.API_BASE_URL) @Nullable URI apiBaseUrl,
		@Valid @DefaultValue TwilioProperties.Timeout timeout) implements ApiKeySettings {

	/**
	 * Treats an empty optional setting as missing, since environment variables are often
	 * set but empty.
	 */
	public TwilioAccountProperties {
		secondaryAuthToken = TwilioProperties.setOrNull(secondaryAuthToken);
		region = ApiHost.region(TwilioProperties.setOrNull(region));
		edge = ApiHost.edge(TwilioProperties.setOrNull(edge), region);
		apiKeySid = TwilioProperties.setOrNull(apiKeySid);
		apiKeySecret = TwilioProperties.setOrNull(apiKeySecret);
		publicUrl = (publicUrl == null || publicUrl.toString().isEmpty()) ? null : publicUrl;
		apiBaseUrl = (apiBaseUrl == null || apiBaseUrl.toString().isEmpty()) ? null : apiBaseUrl;
	}

	/**
	 * Returns a copy with another public URL.
	 */
	public TwilioAccountProperties withPublicUrl(URI address) {
		return new TwilioAccountProperties(this.accountSid, this.authToken, this.secondaryAuthToken, this.apiKeySid,
				this.apiKeySecret, address, this.region, this.edge, this.apiBaseUrl, this.timeout);
	}

	/**
	 * Returns a copy with another value of {@code timeout.attempt}.
	 */
	public TwilioAccountProperties withAttemptTimeout(Duration attempt) {
		return new TwilioAccountProperties(this.accountSid, this.authToken, this.secondaryAuthToken, this.apiKeySid,
				this.apiKeySecret, this.publicUrl, this.region, this.edge, this.apiBaseUrl,
				new TwilioProperties.Timeout(this.timeout.connect(), attempt, attempt));
	}

	/**
	 * Returns a copy that uses only this auth token, without secondary token and API key.
	 */
	public TwilioAccountProperties withAuthToken(String token) {
		return new TwilioAccountProperties(this.accountSid, token, null, null, null, this.publicUrl, this.region,
				this.edge, this.apiBaseUrl, this.timeout);
	}

	/**
	 * Returns the settings as text, without the auth token and the API key's secret.
	 */
	@Override
	public String toString() {
		return "TwilioAccountProperties[accountSid=%s, publicUrl=%s, apiBaseUrl=%s]".formatted(this.accountSid,
				this.publicUrl, this.apiBaseUrl);
	}

}
