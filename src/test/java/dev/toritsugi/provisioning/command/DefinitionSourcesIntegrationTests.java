package dev.toritsugi.provisioning.command;

import java.nio.file.Path;

import com.twilio.rest.taskrouter.v1.Workspace;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the command in directories without a definition.
 */
class DefinitionSourcesIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			    - {name: Sales}
			  routes:
			    - {when: 1==1, steps: [{queue: Sales}]}
			""";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	DefinitionSourcesIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "apply", "plan" })
	void refusesToEmptyAWorkspaceWithoutADefinition(String verb, @TempDir Path elsewhere) {
		this.command.with(DEFINITION).provision("apply");
		String routes = workflow().getConfiguration();
		CommandLine.Said said = commandLine(elsewhere, SERVER).provision(verb, "--call-center.workspace=Desk");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).startsWith("The settings define no call centre: ")
			.contains("The workspace Desk exists", "\nRead: no settings file\n", "Nothing was changed at Twilio.");
		assertThat(workflow().getConfiguration()).isEqualTo(routes);
		assertThat(elsewhere).isEmptyDirectory();
	}

	@Test
	void doesNotTakeTheServersSettingsForADefinition() {
		this.command.with(DEFINITION).provision("apply");
		String routes = workflow().getConfiguration();
		CommandLine.Said said = this.command
			.with("call-center: {workspace: Desk, ring-timeout: 15s, greeting: [{text: Hello}]}")
			.provision("apply");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).contains("\nRead: " + this.command.directory().resolve("application.yml") + "\n");
		assertThat(workflow().getConfiguration()).isEqualTo(routes);
	}

	@Test
	void createsANewWorkspaceWithTheDefaults() {
		assertThat(this.command.provision("apply").code()).isZero();
		assertThat(Workspace.reader().setFriendlyName("Support").read(this.client)).hasSize(1);
	}

	@Test
	void namesTheFilesThatWereRead() {
		String read = "Workspace Desk\nRead: " + this.command.directory().resolve("application.yml") + "\n\n";
		this.command.with(DEFINITION);
		assertThat(this.command.provision("plan").out()).startsWith(read);
		assertThat(this.command.provision("apply").out()).startsWith(read);
		assertThat(this.command.provision("doctor").out()).startsWith(read);
	}

}
