package dev.toritsugi.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.account.ApiKey;
import dev.toritsugi.sandbox.account.SeededApiKey;
import dev.toritsugi.sandbox.account.WebhookKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Twilio account that the sandbox emulates. {@code application-sandbox.yml} derives
 * the values from the server's own settings.
 *
 * @param accountSid SID of the account.
 * @param authToken Auth token of the account.
 * @param apiKeys API keys of a new account. Entries with an empty SID are ignored.
 * @param webhookKey Shared Key with which webhooks are signed. If the settings contain no
 * Shared Key, webhooks are signed with the auth token.
 * @param sids SIDs that the server must know before it creates the resources.
 * @param applicationUrl Base URL of the application to which voice and assignment
 * webhooks are sent.
 * @param seed Contents of a new account, which are the call centre in the settings or
 * only phone numbers.
 */
@Validated
@ConfigurationProperties("sandbox")
record SandboxProperties(@NotBlank String accountSid, @NotBlank String authToken,
		@DefaultValue List<@Valid RestKey> apiKeys, @Valid @Nullable SigningKey webhookKey,
		@DefaultValue List<Reserved> sids, @NotNull URI applicationUrl, @DefaultValue("definition") Seed seed) {

	/**
	 * Returns the reserved SIDs by resource, for
	 * {@link dev.toritsugi.sandbox.account.AccountSeed AccountSeed}. Returns an empty map
	 * if the seed is {@code NONE}.
	 */
	Map<String, String> reserved() {
		Map<String, String> reserved = new LinkedHashMap<>();
		if (this.seed == Seed.DEFINITION) {
			this.sids.forEach((each) -> reserved.putIfAbsent(each.resource(), each.sid()));
		}
		return reserved;
	}

	@Override
	public String toString() {
		return "SandboxProperties[accountSid=%s, applicationUrl=%s]".formatted(this.accountSid, this.applicationUrl);
	}

	/**
	 * Returns the API keys of a new account, for
	 * {@link dev.toritsugi.sandbox.account.AccountSeed AccountSeed}.
	 */
	List<SeededApiKey> seededApiKeys() {
		return this.apiKeys.stream().filter((key) -> !key.sid().isEmpty()).map(RestKey::toSeededKey).toList();
	}

	/**
	 * A SID that is fixed before its resource is created.
	 *
	 * @param resource SID prefix and resource name, such as WA/Offline. WS/* stands for
	 * the first workspace, whatever its name.
	 * @param sid SID that the resource receives.
	 */
	record Reserved(@NotBlank String resource, @NotBlank String sid) {

	}

	/**
	 * An API key, which authenticates REST requests and signs access tokens.
	 *
	 * @param sid SID of the key. SK and 32 hex digits.
	 * @param secret Secret of the key. 32 characters, like a secret of Twilio.
	 * @param type Type of the key. Only a main key has access to accounts and API keys.
	 * @param friendlyName Name of the key.
	 */
	record RestKey(@DefaultValue("") @Pattern(regexp = "(SK[0-9a-f]{32})?") String sid, @DefaultValue("") String secret,
			@DefaultValue("STANDARD") ApiKey.Type type, @DefaultValue("") String friendlyName) {

		SeededApiKey toSeededKey() {
			return new SeededApiKey(this.sid, this.secret, this.type, this.friendlyName);
		}

		@Override
		public String toString() {
			return "RestKey[sid=%s, type=%s]".formatted(this.sid, this.type);
		}

	}

	/**
	 * A Shared Key that signs webhooks.
	 *
	 * @param id ID of the key.
	 * @param secret Secret of the key.
	 * @param algorithm Algorithm of the signature.
	 */
	record SigningKey(@NotBlank String id, @NotBlank String secret,
			@DefaultValue("HMAC_SHA256") WebhookKey.Algorithm algorithm) {

		WebhookKey toWebhookKey() {
			return new WebhookKey(this.id, this.secret, this.algorithm);
		}

		@Override
		public String toString() {
			return "SigningKey[id=%s, algorithm=%s]".formatted(this.id, this.algorithm);
		}

	}

	/**
	 * What a new account contains.
	 */
	enum Seed {

		/** The account contains the call centre that the settings define. */
		DEFINITION,
		/**
		 * The account contains only phone numbers without voice URLs. A set-up script or
		 * {@code provision apply} creates the other resources.
		 */
		NONE

	}

}
