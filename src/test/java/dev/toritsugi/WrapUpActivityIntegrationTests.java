package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post-work activity in which operators get no calls, so that everybody sees who writes
 * up what.
 */
@TestPropertySource(properties = { "call-center.post-work-activity=Wrap-up", "call-center.after-call.time=5s",
		"call-center.reconciler.period=30s" })
class WrapUpActivityIntegrationTests extends AbstractReconcilerTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	@Test
	void theOperatorIsBackInTheirOwnAfterwards() {
		talkWith("alice");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void alsoWhereNoEventTellsOfIt() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		talkWith("alice");
		pass("PT75S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void alsoIfTheTaskWasWrappedUpDuringTheCall() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT16S");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoWentThereByThemselvesStaysThere() {
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Wrap-up\"}");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
	}

	@Test
	void aTaskOfAnotherApplicationDoesNotKeepThemThere() {
		acceptTaskOfAnotherApplication();
		talkWith("alice");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void norIfNoEventTellsOfTheEnd() {
		acceptTaskOfAnotherApplication();
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		talkWith("alice");
		pass("PT75S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoHasAVoiceCapacityOfTwoIsBackWhileTheOtherCallGoesOn() {
		List<String> calls = aliceTalksTwice();
		post("/sandbox/calls/" + calls.get(0) + "/hangup", null);
		clock().settle();
		assertThat(holds("alice")).containsExactlyInAnyOrder("wrapping", "accepted");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT8S");
		assertThat(holds("alice")).containsExactly("accepted");
		assertThat(activity("alice")).isEqualTo("Available");
		post("/sandbox/calls/" + calls.get(1) + "/hangup", null);
		clock().settle();
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void theAfterCallWorkOfAnotherCallKeepsThemThere() {
		List<String> calls = aliceTalksTwice();
		post("/sandbox/calls/" + calls.get(0) + "/hangup", null);
		pass("PT3S");
		post("/sandbox/calls/" + calls.get(1) + "/hangup", null);
		pass("PT4S");
		assertThat(holds("alice")).containsExactly("wrapping");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT4S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	/** Alice is connected to two callers at once. */
	private List<String> aliceTalksTwice() {
		onlyAliceIsThere();
		Worker alice = worker("alice");
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		this.sandbox.account()
			.engine()
			.run(() -> List.copyOf(alice.channels())
				.stream()
				.filter((channel) -> channel.taskChannel().uniqueName().equals(TaskChannel.VOICE))
				.forEach((channel) -> taskRouter.workers().channel(alice, channel, 2, true)));
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			calls.add(call());
			post("/sandbox/workers/alice/answer", null);
			pass("PT1S");
		}
		assertThat(holds("alice")).containsExactly("accepted", "accepted");
		return calls;
	}

	private void acceptTaskOfAnotherApplication() {
		onlyAliceIsThere();
		String queue = rest(WORKSPACE + "/TaskQueues", Map.of("FriendlyName", "Chat", "TargetWorkers", "1==1"));
		String workflow = rest(WORKSPACE + "/Workflows", Map.of("FriendlyName", "Chat", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
		rest(WORKSPACE + "/Tasks", Map.of("WorkflowSid", workflow, "Attributes", "{}"));
		post("/sandbox/workers/alice/accept", null);
		clock().settle();
		assertThat(holds("alice")).containsExactly("accepted");
	}

	private void onlyAliceIsThere() {
		for (String operator : new String[] { "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
	}

}
