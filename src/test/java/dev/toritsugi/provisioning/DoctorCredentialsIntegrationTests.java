package dev.toritsugi.provisioning;

import java.nio.file.Path;

import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The doctor asks Twilio whether the auth tokens are the account's.
 */
@Import(ApiKeys.Registration.class)
class DoctorCredentialsIntegrationTests extends AbstractProvisioningTests {

	private static final String[] KEY = { "--twilio.api-key-sid=" + ApiKeys.SID, "--twilio.api-key-secret=secret" };

	@TempDir
	private Path directory = Path.of("");

	@Autowired
	DoctorCredentialsIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void tokensOfTheAccountAreWell() {
		assertThat(doctor(this.account.authToken(), KEY[0], KEY[1],
				"--twilio.secondary-auth-token=" + this.account.authToken()))
			.contains("There is no workspace")
			.doesNotContain("Twilio does not take");
	}

	@Test
	void aWrongTokenBesideAnApiKeyIsFound() {
		assertThat(doctor("wrong", KEY)).contains("There is no workspace",
				"! Twilio does not take twilio.auth-token for this account\n",
				"mend  twilio.auth-token (Console, start page, Account Info)\n");
	}

	@Test
	void aSecondaryTokenOfAnotherAccountIsFound() {
		assertThat(doctor(this.account.authToken(), "--twilio.secondary-auth-token=wrong"))
			.contains("! Twilio does not take twilio.secondary-auth-token for this account\n")
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
