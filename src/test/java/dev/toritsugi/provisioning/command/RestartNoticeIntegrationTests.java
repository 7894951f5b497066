package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes settings that a running server has read at its start.
 */
class RestartNoticeIntegrationTests extends AbstractProvisioningTests {

	private static final String HASH = "'$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.'";

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			  operators:
			    - {name: alice, worker-name: alice, password-hash: %s}
			""".formatted(HASH);

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	RestartNoticeIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
		assertThat(this.command.provision("apply").out()).doesNotContain("Restart");
	}

	@Test
	void saysNothingIfNothingHasChanged() {
		assertThat(this.command.provision("apply").out()).doesNotContain("Restart");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{name: alice,      | {name: alicia,     | operators
			ZfZ4yg.'           | ZfZ4yh.'           | operators
			workspace: Desk    | after-call: {time: manual} # | after-call
			workspace: Desk    | after-call: {queues: [{queue: Everyone, time: 0s}]} # | after-call
			workspace: Desk    | ring-timeout: 15s #| ring-timeout
			workspace: Desk    | goodbye: [] #      | goodbye
			""")
	void saysWhichSettingsTheServerReadsAtItsStart(String before, String after, String keys) {
		CommandLine.Said said = this.command
			.with(DEFINITION.replace(before, after.endsWith("#") ? before + "\n  " + after : after))
			.provision("apply");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.out()).endsWith("Restart the server: until then it uses the previous value of " + keys + ".\n");
		assertThat(this.command.provision("apply").out()).doesNotContain("Restart");
	}

	@Test
	void saysNothingOfSettingsThatTheServerDoesNotUse() {
		String edited = DEFINITION.replace("worker-name: alice", "worker-name: alice, skills: [sales]")
				+ "  reservation-timeout: 40s\n";
		assertThat(this.command.with(edited).provision("apply").out()).contains("  ~ worker alice\n")
			.doesNotContain("Restart");
	}

	@Test
	void keepsNoPasswordHashInTheSidsFile() throws IOException {
		assertThat(Files.readString(this.command.sidsFile())).contains("applied").doesNotContain("$2a$", "0YVm5e9");
	}

}
