package dev.toritsugi.provisioning;

import java.nio.file.Path;

import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command with a definition that is wrong.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class AbstractDefinitionFailureTests {

	final ScriptedTwilio twilio = new ScriptedTwilio();

	private final Path directory;

	AbstractDefinitionFailureTests(Path directory) {
		this.directory = directory;
	}

	@AfterEach
	void end() {
		this.twilio.close();
	}

	final void refuse(String yaml) {
		CommandLine.Said said = command().with(yaml).provision("plan");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
	}

	final CommandLine command() {
		return new CommandLine(this.directory, "--twilio.account-sid=AC00000000000000000000000000000001",
				"--twilio.auth-token=a-token", "--twilio.public-url=https://calls.example.com",
				"--twilio.api-base-url=" + this.twilio.url());
	}

}
