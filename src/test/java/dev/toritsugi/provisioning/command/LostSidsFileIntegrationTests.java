package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loses the file that records which resources an apply has created.
 */
class LostSidsFileIntegrationTests extends AbstractProvisioningTests {

	private static final String BOB = "    - {name: bob, worker-name: bob}\n";

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  operators:
			    - {name: alice, worker-name: alice}
			""" + BOB;

	private static final String FOUND = "found:       The workspace Desk is set up for a server of this kind, "
			+ "but toritsugi-sids.yml does not record all that apply created in it.\n";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	LostSidsFileIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
	}

	@Test
	void warnsUntilTheRecordIsComplete() throws IOException {
		lose();
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.code()).isZero();
		assertThat(planned.out()).contains("Warning:\n" + FOUND, "No changes: Twilio matches the definition.\n");
		assertThat(this.command.provision("plan", "--json").out()).contains("does not record all that apply created");
		assertThat(this.command.provision("doctor").out()).contains(FOUND);
		for (int i = 0; i < 2; i++) {
			CommandLine.Said applied = this.command.provision("apply");
			assertThat(applied.code()).isZero();
			assertThat(applied.out()).contains(FOUND);
			assertThat(this.command.sidsFile()).content()
				.contains("workspace-sid: " + workspaceSid(), "record: incomplete");
		}
		CommandLine.Said claimed = this.command.provision("apply", "--claim");
		assertThat(claimed.code()).isZero();
		assertThat(claimed.out()).contains("  6 existing resources are recorded as created by apply\n")
			.doesNotContain(FOUND);
		assertThat(this.command.provision("plan").code()).isZero();
	}

	@Test
	void deletesOnlyWhatWasClaimed() throws IOException {
		this.command.provision("apply");
		Worker.creator(workspaceSid(), "zoe").create(this.client);
		Files.delete(this.command.sidsFile());
		this.command.with(DEFINITION.replace(BOB, ""));
		assertThat(this.command.provision("apply", "--prune", "--force").out()).doesNotContain("  - ", "bob");
		assertThat(this.command.provision("apply", "--claim").code()).isZero();
		assertThat(this.command.sidsFile()).content()
			.contains(worker("alice").getSid())
			.doesNotContain(worker("bob").getSid(), worker("zoe").getSid(), activity("Available").getSid());
		this.command.with(DEFINITION.replace("alice", "anna").replace(BOB, ""));
		CommandLine.Said pruned = this.command.provision("apply", "--prune", "--force");
		assertThat(pruned.out()).contains("  + worker anna\n", "  - worker alice\n");
		assertThat(workers()).extracting(Worker::getFriendlyName).containsExactlyInAnyOrder("anna", "bob", "zoe");
	}

	@Test
	void warnsAlsoAfterAMoveToAnotherHost() throws IOException {
		lose();
		CommandLine moved = commandLine(this.command.directory(), "http://127.0.0.1:10");
		assertThat(moved.provision("plan").out()).contains(FOUND);
		for (int i = 0; i < 2; i++) {
			assertThat(moved.provision("apply").out()).contains(FOUND);
		}
	}

	@Test
	void aPartialDefinitionClaimsAPart() throws IOException {
		String queues = "  queues:\n    - {name: Everyone}\n    - {name: Sales}\n";
		this.command.with(DEFINITION + queues);
		lose();
		assertThat(this.command.with(DEFINITION).provision("apply", "--claim").out()).contains(FOUND);
		assertThat(this.command.sidsFile()).content()
			.contains("record: incomplete", worker("alice").getSid())
			.doesNotContain(queue("Sales").getSid());
		assertThat(this.command.provision("plan").out()).contains(FOUND);
		assertThat(this.command.with(DEFINITION + queues).provision("apply", "--claim").out()).doesNotContain(FOUND);
		assertThat(this.command.sidsFile()).content()
			.contains(queue("Sales").getSid())
			.doesNotContain("  record: incomplete");
	}

	@Test
	void claimsNoTwimlApplicationOfAmbiguousName() throws IOException {
		lose();
		Application.creator().setFriendlyName("Toritsugi").create(this.client);
		this.command.provision("apply", "--claim");
		assertThat(this.command.sidsFile()).content().contains(worker("alice").getSid()).doesNotContain("- AP");
	}

	@Test
	void recordsWhatItCreatesWithoutTheFile() throws IOException {
		lose();
		this.command.with(DEFINITION + "    - {name: carol, worker-name: carol}\n").provision("apply");
		this.command.with(DEFINITION);
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.out()).contains(FOUND,
				"  ? worker carol is no longer in the definition; --prune deletes it\n");
	}

	@Test
	void aWorkspaceOfTheConsoleIsNoLostOne() {
		Workspace.creator("Desk").setEventCallbackUrl(URI.create("https://elsewhere.example.com")).create(this.client);
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isZero();
		assertThat(applied.out()).doesNotContain("Warning");
		assertThat(this.command.provision("plan").code()).isZero();
		assertThat(this.command.sidsFile()).content().doesNotContain("  record: incomplete");
	}

	@Test
	void anInterruptedFirstApplyLosesNothing() {
		this.sandbox.account()
			.faults()
			.set("queues", new Fault(Fault.Effect.STATUS, 400, null, "POST", "/v1/Workspaces/*/TaskQueues", null, null,
					null, false));
		assertThat(this.command.provision("apply").code()).isEqualTo(1);
		this.sandbox.account().faults().clear();
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isZero();
		assertThat(applied.out()).doesNotContain("Warning");
		assertThat(this.command.sidsFile()).content().contains(workspaceSid()).doesNotContain("  record: incomplete");
	}

	private void lose() throws IOException {
		assertThat(this.command.provision("apply").code()).isZero();
		Files.delete(this.command.sidsFile());
	}

}
