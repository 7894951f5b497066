package dev.toritsugi;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers in a workflow that {@code provision apply} has created, although the settings
 * name another workflow now.
 */
@TestPropertySource(
		properties = { "call-center.reconciler.period=30s", "provisioning.made[0]=WW00000000000000000000000000000002",
				"sandbox.sids[0].resource=WS/*", "sandbox.sids[0].sid=WS00000000000000000000000000000001",
				"sandbox.sids[1].resource=WW/Former", "sandbox.sids[1].sid=WW00000000000000000000000000000002",
				"sandbox.sids[2].resource=WW/*", "sandbox.sids[2].sid=WW00000000000000000000000000000001",
				"sandbox.sids[3].resource=WA/Available", "sandbox.sids[3].sid=WA00000000000000000000000000000001",
				"sandbox.sids[4].resource=WA/Offline", "sandbox.sids[4].sid=WA00000000000000000000000000000002" })
class FormerWorkflowIntegrationTests extends AbstractGivenUpCallerTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	private String former = "";

	@BeforeEach
	void formerWorkflow() {
		String queue = rest(WORKSPACE + "/TaskQueues", Map.of("FriendlyName", "Former", "TargetWorkers", "1==1"));
		this.former = rest(WORKSPACE + "/Workflows", Map.of("FriendlyName", "Former", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
		assertThat(this.former).isEqualTo("WW00000000000000000000000000000002");
	}

	@Test
	void aCallerWhoseTaskIsCanceledIsRedirected() {
		String call = waiting();
		cancelTask(call);
		pass("PT5S");
		assertApologyAndHangUp(call);
	}

	@Test
	void theReconcilerRedirectsTheCallerIfTheEventIsLost() {
		loseEvents();
		String call = waiting();
		cancelTask(call);
		pass("PT45S");
		assertApologyAndHangUp(call);
	}

	private String waiting() {
		sendOperatorsHome();
		String call = callOfAnotherApplication(
				"<Response><Enqueue workflowSid=\"%s\"/></Response>".formatted(this.former));
		assertThat(taskStatus(call)).isEqualTo("pending");
		return call;
	}

	private void cancelTask(String call) {
		rest(WORKSPACE + "/Tasks/" + taskSid(call), Map.of("AssignmentStatus", "canceled"));
	}

}
