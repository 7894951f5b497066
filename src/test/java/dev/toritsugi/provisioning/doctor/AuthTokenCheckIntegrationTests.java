package dev.toritsugi.provisioning.doctor;

import java.nio.file.Path;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.provisioning.command.CommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The doctor asks Twilio whether the auth tokens are the account's.
 */
class AuthTokenCheckIntegrationTests extends AbstractProvisioningTests {

	private static final String[] KEY = { "--twilio.api-key-sid=SK00000000000000000000000000000001",
			"--twilio.api-key-secret=sandbox-standard-key-secret-0001" };

	@TempDir
	private Path directory = Path.of("");

	@Autowired
	AuthTokenCheckIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void tokensOfTheAccountAreWell() {
		assertThat(doctor(this.account.authToken(), KEY[0], KEY[1],
				"--twilio.secondary-auth-token=" + this.account.authToken()))
			.contains("The account has no workspace")
			.doesNotContain("Twilio does not accept");
	}

	@Test
	void aWrongTokenBesideAnApiKeyIsFound() {
		assertThat(doctor("wrong", KEY)).contains("The account has no workspace",
				"found:       Twilio does not accept twilio.auth-token for this account.\n",
				"fix:         Set twilio.auth-token to the token in the Console (start page, Account Info).\n");
	}

	@Test
	void aPromotedSecondaryTokenIsFound() {
		assertThat(doctor("old", "--twilio.secondary-auth-token=" + this.account.authToken())).contains(
				"The account has no workspace",
				"found:       Twilio accepts twilio.secondary-auth-token, but no longer twilio.auth-token.\n",
				"fix:         Set twilio.auth-token to the value of twilio.secondary-auth-token");
	}

	@Test
	void aSecondaryTokenOfAnotherAccountIsFound() {
		assertThat(doctor(this.account.authToken(), "--twilio.secondary-auth-token=wrong"))
			.contains("found:       Twilio does not accept twilio.secondary-auth-token for this account.\n")
			.doesNotContain("twilio.auth-token for", "\"wrong\"");
	}

	private String doctor(String token, String... more) {
		CommandLine command = new CommandLine(this.directory, "--twilio.account-sid=" + this.account.accountSid(),
				"--twilio.auth-token=" + token, "--twilio.api-base-url=" + this.account.apiBaseUrl(),
				"--twilio.public-url=" + SERVER);
		CommandLine.Said said = command.provision("doctor", more);
		return said.out() + said.err();
	}

}
