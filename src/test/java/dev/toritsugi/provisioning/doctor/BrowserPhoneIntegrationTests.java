package dev.toritsugi.provisioning.doctor;

import java.nio.file.Path;

import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Examines call centres whose operators answer in the browser or at a mobile phone.
 */
class BrowserPhoneIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			  operators:
			    - {name: alice, worker-name: alice}
			    - name: bob
			      worker-name: bob
			      password-hash: '{bcrypt}$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.'
			      voice-capacity: 2
			    - {name: carol, worker-name: carol, contact-uri: "+819012345678"}
			    - {name: dave, worker-name: dave, contact-uri: "+81345670100"}
			""";

	private static final String[] KEY = { "--twilio.api-key-sid=SK00000000000000000000000000000001",
			"--twilio.api-key-secret=sandbox-standard-key-secret-0001" };

	private Path directory = Path.of("");

	@Autowired
	BrowserPhoneIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.directory = directory;
		assertThat(commandLine(directory, SERVER).with(DEFINITION).provision("apply").code()).isZero();
	}

	@Test
	void namesTheMissingApiKey() {
		assertThat(doctor(SERVER)).contains(
				"found:       twilio.api-key-sid is not set. 2 workers have a browser phone.",
				"consequence: No operator can answer in the page " + SERVER + "/desk/",
				"fix:         Create a standard key in the Console");
		assertThat(doctor(SERVER, KEY)).doesNotContain("api-key-sid is not set");
	}

	@Test
	void namesWorkersWhoseOperatorCannotSignIn() {
		assertThat(doctor(SERVER)).contains("found:       The calls of alice ring in the browser, but no operator");
	}

	@Test
	void namesAPublicUrlWithoutTls() {
		assertThat(doctor("http://calls.example.com"))
			.contains("found:       The public URL http://calls.example.com has no TLS.", "no microphone");
		assertThat(doctor("http://localhost:1")).doesNotContain("has no TLS");
	}

	@Test
	void saysThatASecondRingIsDropped() {
		assertThat(doctor(SERVER)).contains("found:       Worker bob takes 2 calls at once.",
				"consequence: The browser phone drops the second ring silently");
	}

	@Test
	void warnsOfTheMailboxOfAMobilePhone() {
		assertThat(doctor(SERVER)).contains("found:       Worker carol has a mobile phone.", "mailbox")
			.doesNotContain("Worker dave has a mobile phone");
	}

	@Test
	void saysWhereOperatorsStartWork() {
		assertThat(doctor(SERVER)).contains("0 of 4 at work", "signs in at " + SERVER + "/desk/");
	}

	private String doctor(String server, String... options) {
		return commandLine(this.directory, server).with(DEFINITION).provision("doctor", options).out();
	}

}
