package dev.toritsugi.provisioning.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.command.SidsFile;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Content of the file with the SIDs: for a server, for the next apply, and after an
 * interrupted one.
 */
class SidsFileIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  activities:
			    - {name: Available, available: true}
			    - {name: Wrap-up}
			    - {name: Offline}
			  post-work-activity: Wrap-up
			  operators:
			    - {name: alice, worker-name: alice}
			""";

	private static final String OTHER = DEFINITION.replace("    - {name: Wrap-up}\n", "")
		.replace("post-work-activity: Wrap-up", "workflow: Main");

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	SidsFileIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER);
	}

	@Test
	void whatAServerThatRunsIsSetToStaysUntilItCanHaveBeenRestarted() {
		this.command.with(DEFINITION).provision("apply");
		String inbound = workflow().getSid();
		String wrapUp = activity("Wrap-up").getSid();
		CommandLine.Said said = this.command.with(OTHER).provision("apply", "--prune");
		assertThat(said.code()).isEqualTo(2);
		assertThat(said.out()).contains("  + workflow Main\n",
				"  ! workflow Inbound: a running server may use it; restart the server, then use --prune --restarted\n",
				"  ! activity Wrap-up: a running server may use it; restart the server, then use --prune --restarted\n",
				"\nRestart the server: until then it uses the previous value of workflow-sid, post-work-activity-sid.\n"
						+ "Restart all replicas at the same time: if a replica with the previous workflow receives a call of the new "
						+ "workflow, no phone rings for 30 s.\n")
			.doesNotContain("  - ");
		assertThat(settings()).doesNotContainValue(inbound).doesNotContainValue(wrapUp);
		for (int i = 0; i < 2; i++) {
			CommandLine.Said again = this.command.provision("apply", "--prune");
			assertThat(again.code()).isEqualTo(2);
			assertThat(again.out())
				.contains("  ! workflow Inbound: a running server may use it",
						"  ! activity Wrap-up: a running server may use it")
				.doesNotContain("  - ");
		}
		assertThat(this.command.provision("plan").out())
			.contains("  ? workflow Inbound is no longer in the definition; "
					+ "--prune --restarted deletes it after a restart of the server\n");
		CommandLine.Said later = this.command.provision("apply", "--prune", "--restarted");
		assertThat(later.code()).isZero();
		assertThat(later.out()).contains("  - workflow Inbound\n", "  - activity Wrap-up\n")
			.doesNotContain("Restart the server");
	}

	@Test
	void aServerThatIsSetToSomethingInItsOwnSettingsKeepsIt() {
		this.command.with(DEFINITION).provision("apply");
		String inbound = workflow().getSid();
		this.command.with(OTHER).provision("apply");
		assertThat(this.command.provision("plan", "--prune", "--twilio.workflow-sid=" + inbound).out()).contains(
				"  ! workflow Inbound: a running server may use it", "  ! activity Wrap-up: a running server may");
	}

	@Test
	void whatIsMadeIsRememberedBeforeTheNextThingIs() throws IOException {
		this.command.with(DEFINITION);
		Map<String, Integer> remembered = new LinkedHashMap<>();
		PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {

			@Override
			public void println(String line) {
				if (line.startsWith("  + ")) {
					remembered.put(line.strip(), made().size());
				}
			}

		};
		this.command.run(out, "apply");
		assertThat(remembered).containsExactly(Map.entry("+ workspace Desk", 1), Map.entry("+ activity Wrap-up", 2),
				Map.entry("+ queue Everyone", 3), Map.entry("+ workflow Inbound", 4), Map.entry("+ worker alice", 5),
				Map.entry("+ TwiML application Toritsugi", 6));
	}

	@Test
	void aWorkspaceWhoseActivitiesCannotBeReadIsRememberedToo() {
		this.sandbox.account()
			.faults()
			.set("read", new Fault(Fault.Effect.STATUS, 400, null, "GET", "/v1/Workspaces/*/Activities", null, null,
					null, false));
		assertThat(this.command.with(DEFINITION).provision("apply").code()).isEqualTo(1);
		assertThat(made()).containsExactly(workspaceSid());
	}

	@Test
	void whatARunCouldNotMakeStaysWhatItWasForTheServer() {
		this.command.with(DEFINITION).provision("apply");
		Map<String, String> before = settings();
		this.sandbox.account()
			.faults()
			.set("workflows", new Fault(Fault.Effect.STATUS, 400, null, "POST", "/v1/Workspaces/*/Workflows", null,
					null, null, false));
		assertThat(this.command.with(DEFINITION + "  workflow: Main\n").provision("apply").code()).isEqualTo(1);
		assertThat(settings()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a: &a\n  b: *a\n", "made: {\n", "a: 1\na: 2\n", "a: 1\nb: \"\u0007\"\n", "a: 1\nb: ._\n" })
	void aFileThatIsNotYamlIsReportedInOneSentence(String yaml) throws IOException {
		this.command.with(DEFINITION);
		Files.writeString(this.command.sidsFile(), yaml);
		for (String verb : List.of("plan", "apply", "doctor")) {
			CommandLine.Said said = this.command.provision(verb);
			assertThat(said.code()).isEqualTo(1);
			assertThat(said.err()).startsWith(this.command.sidsFile().toString()).containsPattern("line 2");
			assertThat(said.err().lines()).hasSize(2);
		}
		assertThat(this.command.sidsFile()).content().isEqualTo(yaml);
	}

	private Set<String> made() {
		try {
			return new SidsFile(this.command.sidsFile()).read().created();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, String> settings() {
		try {
			return new SidsFile(this.command.sidsFile()).read().settings();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
