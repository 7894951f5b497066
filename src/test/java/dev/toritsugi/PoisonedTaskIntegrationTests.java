package dev.toritsugi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task that Twilio fails for, or whose attributes make no sense, affects no other task
 * and no worker.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
@SuppressWarnings("NullAway.Init")
class PoisonedTaskIntegrationTests extends AbstractReconcilerTests {

	@Autowired
	ApplicationContext server;

	@Test
	void theOtherTasksAreCompleted() {
		String poisoned = talkWith("alice");
		poison(taskSid(poisoned));
		List<String> others = List.of(talkWith("bob"), talkWith("carol"));
		restart();
		pass("PT75S");
		assertThat(others).allSatisfy((call) -> assertThat(taskStatus(call)).isEqualTo("completed"));
		assertThat(taskStatus(poisoned)).isEqualTo("wrapping");
		this.client.delete().uri("/sandbox/faults").exchange();
		pass("PT35S");
		assertThat(taskStatus(poisoned)).isEqualTo("completed");
	}

	@Test
	void operatorsAreMovedBack() {
		poison(taskSid(talkWith("bob")));
		pass("PT25S");
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT10S");
		post("/sandbox/workers/alice/hangup", null);
		restart();
		pass("PT40S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z",
			"9999-12-31T23:59:59Z" })
	void timesThatMakeNoSenseAreIgnored(String time) {
		List<String> calls = List.of(talkWith("alice"), talkWith("bob"), talkWith("carol"));
		for (int i = 0; i < 2; i++) {
			rest("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + taskSid(calls.get(i)),
					Map.of("Attributes", "{\"call_sid\":\"%s\",\"%s\":\"%s\"}".formatted(calls.get(i),
							(i == 0) ? "after_call_since" : "after_call_until", time)));
		}
		restart();
		pass("PT75S");
		assertThat(calls).allSatisfy((call) -> assertThat(taskStatus(call)).isEqualTo("completed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "call_sid", "worker_call_sid" })
	void aMalformedSidShapesNoRequest(String attribute) {
		String call = talkWith("alice");
		String task = taskSid(call);
		rest("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + task,
				Map.of("Attributes",
						"{\"call_sid\":\"%s\",\"worker_call_sid\":\"CA%s\"}".formatted(call, "2".repeat(32))
							.replaceFirst("(\"" + attribute + "\":\")[^\"]*", "$1CA1?x=1#y")));
		restart();
		pass("PT75S");
		assertThat(get("/sandbox/journal")).doesNotContain("Calls/CA1");
		assertThat(status(task)).isEqualTo("completed");
	}

	private void poison(String task) {
		fault("poison",
				"{\"effect\":\"status\",\"status\":500,\"route\":\"/v1/Workspaces/*/Tasks/%s\"}".formatted(task));
	}

	private void restart() {
		new ServerMemory(this.server, clock()).restart();
	}

}
