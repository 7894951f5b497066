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
 * The Twilio that the sandbox plays. The profile "sandbox" sets all of it from the
 * server's own settings.
 *
 * @param accountSid SID of the account.
 * @param authToken Auth token of the account.
 * @param sids SIDs that the server has to know before anything is made.
 * @param applicationUrl Address of the application that calls and assignments are sent
 * to.
 * @param seed What is there at the beginning: the call centre of the settings, or nothing
 * but the account and its number.
 */
@Validated
@ConfigurationProperties("sandbox")
record SandboxProperties(@NotBlank String accountSid, @NotBlank String authToken, @DefaultValue List<Reserved> sids,
		@NotNull URI applicationUrl, @DefaultValue("definition") Seed seed) {

	/** As the account takes them; one that is set up by hand has none. */
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
	 * A SID that is known before its resource is made.
	 *
	 * @param resource Prefix and name, as in WA/Offline; WS/* for the first of a kind.
	 * @param sid The SID.
	 */
	record Reserved(@NotBlank String resource, @NotBlank String sid) {

	}

	/**
	 * How much is there at the beginning.
	 */
	enum Seed {

		/** The call centre that the settings describe. */
		DEFINITION,
		/**
		 * The account and a number that leads nowhere, for a set-up script of one's own.
		 */
		NONE

	}

}
