package dev.toritsugi.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Twilio account that the sandbox emulates. {@code application-sandbox.yml} derives
 * the values from the server's own settings.
 *
 * @param accountSid SID of the account.
 * @param authToken Auth token of the account.
 * @param sids SIDs that the server must know before it creates the resources.
 * @param applicationUrl Base URL of the application to which voice and assignment
 * webhooks are sent.
 * @param seed Contents of a new account, either the call centre of the settings or only
 * phone numbers.
 */
@Validated
@ConfigurationProperties("sandbox")
record SandboxProperties(@NotBlank String accountSid, @NotBlank String authToken, @DefaultValue List<Reserved> sids,
		@NotNull URI applicationUrl, @DefaultValue("definition") Seed seed) {

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
	 * A SID that is fixed before its resource is created.
	 *
	 * @param resource SID prefix and resource name, such as WA/Offline. WS/* stands for
	 * the first workspace, whatever its name.
	 * @param sid SID that the resource receives.
	 */
	record Reserved(@NotBlank String resource, @NotBlank String sid) {

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
