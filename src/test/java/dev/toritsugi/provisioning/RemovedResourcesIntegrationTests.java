package dev.toritsugi.provisioning;

import java.nio.file.Path;

import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Removes and renames resources in the definition and at Twilio.
 */
class RemovedResourcesIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			    - {name: Sales}
			  routes:
			    - {when: 1==1, steps: [{queue: Sales}]}
			  operators:
			    - {name: alice, worker-name: alice}
			    - {name: bob, worker-name: bob}
			""";

	private static final String WITHOUT_BOB = DEFINITION.replace("    - {name: bob, worker-name: bob}\n", "");

	private static final String BOB = "  ? worker bob is no longer in the definition; --prune deletes it\n";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	RemovedResourcesIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
		assertThat(this.command.provision("apply").code()).isZero();
	}

	@Test
	void listsARemovedOperator() {
		this.command.with(WITHOUT_BOB);
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.code()).isEqualTo(2);
		assertThat(planned.out())
			.endsWith(BOB + "\n0 to create, 0 to update, 0 to delete, 1 no longer in the definition.\n");
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isEqualTo(2);
		assertThat(applied.out()).contains(BOB + "\n0 done, 0 held back, 1 no longer in the definition.\n");
		assertThat(workers()).hasSize(2);
		assertThat(this.command.provision("plan", "--json").out()).contains("\"noLongerDefined\" : 1",
				"\"action\" : \"no longer defined\"");
	}

	@Test
	void reportsARemovedOperatorInTheDoctor() {
		CommandLine.Said said = this.command.with(WITHOUT_BOB)
			.provision("doctor", "--spring.config.import=optional:file:" + this.command.sidsFile());
		assertThat(said.out()).contains("""
				found:       The definition no longer contains worker bob.
				consequence: TaskRouter still offers calls to this worker.
				fix:         Run provision apply --prune, which deletes it, or add it to the definition again.
				""");
	}

	@Test
	void deletesARemovedOperatorByPrune() {
		CommandLine.Said pruned = this.command.with(WITHOUT_BOB).provision("apply", "--prune");
		assertThat(pruned.code()).isZero();
		assertThat(pruned.out()).contains("  - worker bob\n", "\n1 done, 0 held back.\n");
		assertThat(this.command.provision("plan").code()).isZero();
	}

	@Test
	void listsTheEarlierNameOfARenamedQueueAndWorkflow() {
		CommandLine.Said said = this.command.with(DEFINITION.replace("Sales", "Orders") + "  workflow: Main\n")
			.provision("apply");
		assertThat(said.code()).isEqualTo(2);
		assertThat(said.out()).contains("  + queue Orders\n", "  + workflow Main\n",
				"  ? queue Sales is no longer in the definition; --prune deletes it\n",
				"  ? workflow Inbound is no longer in the definition; --prune --restarted deletes it after a restart of the server\n");
	}

	@Test
	void doesNotListWhatItHasNotCreated() {
		TaskQueue.creator(workspaceSid(), "By hand").create(this.client);
		assertThat(this.command.provision("plan").code()).isZero();
	}

	@Test
	void restoresTheNameOfAQueueThatWasRenamedAtTwilio() {
		String sid = queue("Sales").getSid();
		TaskQueue.updater(workspaceSid(), sid).setFriendlyName("Orders").update(this.client);
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.out()).contains("  ~ queue Sales\n      name  Orders -> Sales\n")
			.doesNotContain("+ queue", "no longer");
		assertThat(this.command.provision("apply").code()).isZero();
		assertThat(queue("Sales").getSid()).isEqualTo(sid);
		assertThat(queues()).hasSize(2);
		assertThat(this.command.provision("plan").code()).isZero();
	}

}
