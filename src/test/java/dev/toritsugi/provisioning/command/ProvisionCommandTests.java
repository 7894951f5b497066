package dev.toritsugi.provisioning.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Command lines that never reach Twilio.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProvisionCommandTests {

	@Test
	void withoutCredentialsTheSettingsAreNamed(CapturedOutput output) {
		CommandLine.Said said = CommandLine.run("provision", "plan");
		assertThat(said.code()).isEqualTo(1);
		assertThat(output).contains("twilio.account-sid is missing", "twilio.auth-token is missing")
			.doesNotContain("workspace-sid is missing", "Exception");
	}

	@Test
	void withoutAVerbTheUsageIsShown() {
		for (String[] args : List.of(new String[] { "provision" }, new String[] { "provision", "aply" })) {
			CommandLine.Said said = CommandLine.run(args);
			assertThat(said.code()).isEqualTo(1);
			assertThat(said.out()).isEmpty();
			assertThat(said.err()).contains("Usage: java -jar toritsugi.jar provision <command> [options]", "--prune");
		}
	}

	@Test
	void anUnknownCommandIsNamed() {
		assertThat(CommandLine.run("provision", "pln").err()).startsWith("Unknown command: pln\n\nUsage: java -jar");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--prun", "prune", "--prune=false", "--json=no", "-f" })
	void anUnknownOptionIsRefused(String option) {
		CommandLine.Said said = CommandLine.run("provision", "plan", option);
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).startsWith("Unknown option: " + option + "\n\nUsage: java -jar toritsugi.jar provision");
	}

	@Test
	void anOptionOfAnotherCommandIsRefused() {
		assertThat(CommandLine.run("provision", "apply", "--json").err()).startsWith("Unknown option: --json\n");
		assertThat(CommandLine.run("provision", "export", "--prune").err()).startsWith("Unknown option: --prune\n");
	}

}
