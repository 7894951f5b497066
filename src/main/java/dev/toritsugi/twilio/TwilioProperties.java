package dev.toritsugi.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Twilio account and of the TaskRouter workspace that this server uses.
 *
 * @param accountSid SID of the account. AC and 32 hex digits.
 * @param authToken Primary auth token of the account, with which Twilio signs webhooks.
 * @param secondaryAuthToken Secondary auth token. During a rotation of the tokens,
 * webhooks that Twilio signs with the secondary token are accepted too, and REST requests
 * use the secondary token as soon as Twilio refuses the primary token.
 * @param webhookKeys Secrets of Twilio's Shared Keys by key ID, for webhooks that Twilio
 * signs with a Shared Key instead of the auth token. During a rotation, several keys may
 * be set.
 * @param apiKeySid SID of the API key for REST requests. SK and 32 hex digits. Without an
 * API key, REST requests use the auth token.
 * @param apiKeySecret Secret of the API key.
 * @param workspaceSid SID of the TaskRouter workspace. WS and 32 hex digits.
 * @param workflowSid SID of the workflow that routes callers. WW and 32 hex digits.
 * @param postWorkActivitySid SID of the activity that a worker gets when a call ends. WA
 * and 32 hex digits. If the SID is missing, workers keep their activity.
 * @param unavailableActivitySid SID of the activity for a worker who can't be rung or
 * misses several calls in a row. WA and 32 hex digits.
 * @param publicUrl Address at which Twilio reaches this server, with any path prefix. If
 * the setting is missing, the address is read from the headers of each webhook and
 * checked against Twilio's signature.
 * @param region Twilio Region that stores the account's data: us1, ie1, au1 or jp1. Auth
 * tokens and API keys are valid in one region only. The default is us1.
 * @param edge Edge location through which REST requests enter Twilio's network. The
 * default is the edge location of the region.
 * @param apiBaseUrl Address of a server that replaces Twilio's REST API, for instance a
 * sandbox.
 * @param timeout Time limits of requests to Twilio.
 */
@Validated
@CompleteApiKey
@ConfigurationProperties("twilio")
public record TwilioProperties(
		@ValidSid(value = "AC", where = "Twilio Console, start page, Account Info") String accountSid,
		@NotNull(message = TwilioProperties.AUTH_TOKEN) @Pattern(regexp = "(?!(x+|\\.+)$)\\S+",
				message = TwilioProperties.AUTH_TOKEN) String authToken,
		@Pattern(regexp = "\\S+", message = TwilioProperties.SECONDARY_AUTH_TOKEN) @Nullable String secondaryAuthToken,
		@DefaultValue Map<String, @NotNull(message = TwilioProperties.WEBHOOK_KEY) @Pattern(
				regexp = "(?!(x+|\\.+)$)\\S+", message = TwilioProperties.WEBHOOK_KEY) String> webhookKeys,
		@ValidSid(value = "SK", optional = true,
				where = "Twilio Console, Account, API keys & tokens") @Nullable String apiKeySid,
		@Nullable String apiKeySecret,
		@ValidSid(value = "WS",
				where = "\"provision apply\" writes it; or Twilio Console, TaskRouter, Workspaces") String workspaceSid,
		@ValidSid(value = "WW",
				where = "\"provision apply\" writes it; or Twilio Console, TaskRouter, your workspace, Workflows") String workflowSid,
		@ValidSid(value = "WA", optional = true,
				where = "Twilio Console, TaskRouter, your workspace, Activities") @Nullable String postWorkActivitySid,
		@ValidSid(value = "WA", optional = true,
				where = "Twilio Console, TaskRouter, your workspace, Activities") @Nullable String unavailableActivitySid,
		@ValidBaseUrl(message = TwilioProperties.PUBLIC_URL, ofWebhooks = true) @Nullable URI publicUrl,
		@Pattern(regexp = ApiHost.REGION, message = ApiHost.VALID_REGION) @Nullable String region,
		@Pattern(regexp = ApiHost.EDGE, message = ApiHost.VALID_EDGE) @Nullable String edge,
		@ValidBaseUrl(message = TwilioProperties.API_BASE_URL) @Nullable URI apiBaseUrl,
		@Valid @DefaultValue Timeout timeout) implements ApiKeySettings {

	static final String AUTH_TOKEN = "the primary auth token, 32 hex digits; Twilio Console, start page, Account Info";

	static final String SECONDARY_AUTH_TOKEN = "the secondary auth token, 32 hex digits; Twilio Console, API keys & tokens";

	static final String WEBHOOK_KEY = "the secret of the Shared Key with this ID, which Twilio signs webhooks with";

	static final String API_BASE_URL = "an http or https address without query, as in http://localhost:8080; "
			+ "leave it out for Twilio itself";

	static final String PUBLIC_URL = "the address at which Twilio reaches this server, as in "
			+ "https://calls.example.com: without query, and without the paths of the webhooks";

	/**
	 * Treats an empty optional setting as missing, since environment variables are often
	 * set but empty.
	 */
	public TwilioProperties {
		secondaryAuthToken = setOrNull(secondaryAuthToken);
		apiKeySid = setOrNull(apiKeySid);
		apiKeySecret = setOrNull(apiKeySecret);
		region = ApiHost.region(setOrNull(region));
		edge = ApiHost.edge(setOrNull(edge), region);
		postWorkActivitySid = setOrNull(postWorkActivitySid);
		unavailableActivitySid = setOrNull(unavailableActivitySid);
	}

	/**
	 * Returns the account's settings, without the workspace's settings.
	 */
	public TwilioAccountProperties account() {
		return new TwilioAccountProperties(this.accountSid, this.authToken, this.secondaryAuthToken, this.apiKeySid,
				this.apiKeySecret, this.publicUrl, this.region, this.edge, this.apiBaseUrl, this.timeout);
	}

	static @Nullable String setOrNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

	/**
	 * Returns the settings as text, without the auth tokens and the API key's secret.
	 */
	@Override
	public String toString() {
		return "TwilioProperties[accountSid=%s, workspaceSid=%s, workflowSid=%s, publicUrl=%s, apiBaseUrl=%s]"
			.formatted(this.accountSid, this.workspaceSid, this.workflowSid, this.publicUrl, this.apiBaseUrl);
	}

	/**
	 * Time limits of requests to Twilio's REST API.
	 *
	 * @param connect Longest wait for a connection.
	 * @param attempt Longest wait for the response to one request.
	 * @param operation Maximum time from the arrival of an operator's request until this
	 * server has finished all requests to Twilio for the operator's request, including
	 * repeated requests.
	 */
	public record Timeout(
			@DefaultValue("1s") @DurationMin(millis = 100,
					message = "a duration of at least 100ms, as in 1s") Duration connect,
			@DefaultValue("2500ms") @DurationMin(millis = 100,
					message = "a duration of at least 100ms, as in 2500ms") Duration attempt,
			@DefaultValue("5s") @DurationMin(millis = 100,
					message = "a duration from 100ms to 5500ms, as in 5s") @DurationMax(seconds = 5, millis = 500,
							message = "a duration from 100ms to 5500ms, as in 5s") Duration operation) {

	}

}
