package dev.toritsugi.provisioning;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.provisioning.definition.CallCenter;
import dev.toritsugi.provisioning.resource.Policy;
import dev.toritsugi.sandbox.world.Sandbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts at Twilio's limits.
 */
class LimitsIntegrationTests extends AbstractProvisioningTests {

	@Autowired
	LimitsIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	/** A page of a list has a thousand at the most. */
	@Test
	void whoStandsOnTheLastPageIsFoundAndNotMadeTwice() {
		Workspace.creator("Desk").create(this.client);
		this.sandbox.world()
			.engine()
			.run(() -> this.sandbox.world()
				.workspaces()
				.all()
				.forEach((workspace) -> IntStream.rangeClosed(1, 2001)
					.forEach((i) -> workspace.workers()
						.create("operator " + i, JsonNodeFactory.instance.objectNode(), null))));
		Outcome outcome = apply("""
				operators:
				  - {worker-name: operator 1}
				  - {worker-name: operator 1001}
				  - {worker-name: operator 2001}
				""");
		assertThat(titles(outcome.done())).contains("~ worker operator 1", "~ worker operator 1001",
				"~ worker operator 2001");
		assertThat(Worker.reader(workspaceSid()).pageSize(1000).read(this.client)).hasSize(2001);
	}

	/** The definition alone has room; with those that others made it is one too many. */
	@Test
	void whatTwilioHasNoRoomForFailsInTwiliosWords() {
		String desk = Workspace.creator("Desk").create(this.client).getSid();
		Activity.creator(desk, "By hand").create(this.client);
		String definition = "activities:\n  - {name: Available, available: true}\n  - {name: Offline}\n"
				+ IntStream.range(0, 97)
					.mapToObj((i) -> "  - {name: Activity %d}%n".formatted(i))
					.collect(Collectors.joining());
		CallCenter center = Definition.of(definition);
		Outcome outcome = provisioning(center, Policy.CAREFUL).apply((change) -> {
		});
		assertThat(outcome.reason()).contains("A workspace has at most 100 activities");
		assertThat(outcome.done()).hasSize(97);
		assertThat(outcome.notTried()).isNotEmpty();
		Activity.deleter(desk, activity("By hand").getSid()).delete(this.client);
		assertThat(provisioning(center, Policy.CAREFUL).apply((change) -> {
		}).reason()).isNull();
		assertThat(plan(definition).isEmpty()).isTrue();
		assertThat(activities()).hasSize(100);
	}

}
