package dev.toritsugi.provisioning;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
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
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		this.sandbox.account()
			.engine()
			.run(() -> taskRouter.workspaces()
				.all()
				.forEach((workspace) -> IntStream.rangeClosed(1, 2001)
					.forEach((i) -> taskRouter.workers()
						.create(workspace, "operator " + i, JsonNodeFactory.instance.objectNode(), null))));
		ApplyResult outcome = apply("""
				operators:
				  - {name: operator 1, worker-name: operator 1}
				  - {name: operator 1001, worker-name: operator 1001}
				  - {name: operator 2001, worker-name: operator 2001}
				""");
		assertThat(titles(outcome.done())).contains("~ worker operator 1", "~ worker operator 1001",
				"~ worker operator 2001");
		assertThat(Worker.reader(workspaceSid()).pageSize(1000).read(this.client)).hasSize(2001);
	}

	/** The definition alone has room; with those that others made it is one too many. */
	@Test
	void activitiesThatTwilioHasNoRoomForAreHeldBackAndAllElseIsDone() {
		String desk = Workspace.creator("Desk").create(this.client).getSid();
		Activity.creator(desk, "By hand").create(this.client);
		String definition = activities(97) + "timeout-activity: Activity 96\n";
		assertThat(plan(definition).summary()).endsWith(", 2 held back.");
		ApplyResult outcome = apply(definition);
		assertThat(titles(outcome.heldBack())).containsExactly(
				"! activity Activity 96: a workspace can have at most 100 activities; delete some in the Console",
				"! activity settings of workspace Desk: they refer to an activity that is held back; see that activity");
		assertThat(titles(outcome.done())).contains("+ activity Activity 95", "+ workflow Inbound");
		Activity.deleter(desk, activity("By hand").getSid()).delete(this.client);
		assertThat(titles(apply(definition).done())).containsExactly("+ activity Activity 96",
				"~ activity settings of workspace Desk");
		assertThat(activities()).hasSize(100);
	}

	@Test
	void theActivitiesThatComeWithANewWorkspaceAreCounted() {
		assertThat(titles(plan(activities(98)).changes())).contains("+ activity Activity 96",
				"! activity Activity 97: a workspace can have at most 100 activities; delete some in the Console");
		assertThat(apply(activities(98)).heldBack()).hasSize(1);
	}

	@Test
	void attributesThatHaveNoRoomBesideThoseOfOthersAreHeldBack() {
		String operator = "operators:\n  - {name: alice, worker-name: alice, attributes: '{\"note\": \"%s\"}'}\n";
		apply(operator.formatted(""));
		Worker.updater(workspaceSid(), worker("alice").getSid())
			.setAttributes("{\"badge\":\"%s\"}".formatted("b".repeat(2000)))
			.update(this.client);
		assertThat(titles(apply(operator.formatted("n".repeat(2100))).heldBack())).singleElement()
			.asString()
			.startsWith("! worker alice: its attributes would exceed Twilio's limit of 4096 characters");
		assertThat(apply(operator.formatted("n".repeat(1900))).heldBack()).isEmpty();
	}

	/** So many beside Available and Offline. */
	private static String activities(int more) {
		return "activities:\n  - {name: Available, available: true}\n  - {name: Offline}\n" + IntStream.range(0, more)
			.mapToObj((i) -> "  - {name: Activity %d}%n".formatted(i))
			.collect(Collectors.joining());
	}

}
