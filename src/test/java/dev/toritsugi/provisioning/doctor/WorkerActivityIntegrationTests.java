package dev.toritsugi.provisioning.doctor;

import java.nio.file.Path;

import com.twilio.rest.taskrouter.v1.workspace.Worker;
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
 * Examines call centres in which no operator is at work.
 */
class WorkerActivityIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			  operators:
			    - {name: alice, worker-name: alice}
			    - {name: bob, worker-name: bob}
			    - {name: carol, worker-name: carol}
			  phone-numbers:
			    - number: "+12025550100"
			""";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	WorkerActivityIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
		assertThat(this.command.provision("apply").code()).isZero();
	}

	@Test
	void reportsThatNoWorkerIsAtWork() {
		move("bob", "Unavailable");
		assertThat(doctor()).contains("""
				found:       All 3 workers are in an unavailable activity (Offline, Unavailable): 0 of 3 at work.
				consequence: No operator's phone rings. Callers wait until they hang up.
				""");
	}

	@Test
	void reportsNothingIfAWorkerIsAtWork() {
		move("carol", "Available");
		assertThat(doctor()).doesNotContain("unavailable activity");
	}

	private void move(String worker, String activity) {
		Worker.updater(workspaceSid(), worker(worker).getSid())
			.setActivitySid(activity(activity).getSid())
			.update(this.client);
	}

	private String doctor() {
		return this.command.provision("doctor", "--spring.config.import=optional:file:" + this.command.sidsFile())
			.out();
	}

}
