package dev.toritsugi.sandbox;

import java.net.URI;

import dev.toritsugi.sandbox.world.Seed;
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
 * @param workspaceSid SID of the workspace Support.
 * @param workflowSid SID of the workflow Inbound.
 * @param availableActivitySid SID of the activity Available.
 * @param offlineActivitySid SID of the activity Offline.
 * @param applicationUrl Address of the application that calls and assignments are sent
 * to.
 * @param seed What is there at the beginning: a call centre, or nothing but the account
 * and its number.
 */
@Validated
@ConfigurationProperties("sandbox")
record SandboxProperties(@NotBlank String accountSid, @NotBlank String authToken, @NotBlank String workspaceSid,
		@NotBlank String workflowSid, @NotBlank String availableActivitySid, @NotBlank String offlineActivitySid,
		@NotNull URI applicationUrl, @DefaultValue("support") Seed.Kind seed) {

	@Override
	public String toString() {
		return "SandboxProperties[accountSid=%s, applicationUrl=%s]".formatted(this.accountSid, this.applicationUrl);
	}

}
