package dev.toritsugi;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers, each a process of its own, behind a load balancer, on one Twilio; whoever
 * of them is killed, the other or the next start goes on. By the wall clock: a process
 * has no other.
 */
class KilledServerIntegrationTests extends AbstractReplicaProcessTests {

	@Test
	void killedInTheMiddleOfAfterCallWorkAndStartedAgainItIsDoneInTime() throws Exception {
		Duration afterCall = Duration.ofSeconds(10);
		ServerProcess server = server(afterCall);
		BALANCER.add(server.await().port());
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		Instant over = Instant.now();
		post("/sandbox/workers/alice/hangup", null);
		server.kill();
		BALANCER.add(server(afterCall).await().port());
		await(() -> taskStatus(call).equals("completed"));
		assertThat(Instant.now()).isAfterOrEqualTo(over.plus(afterCall));
		assertThat(holds()).isEmpty();
	}

	@Test
	void oneOfTwoIsKilledUnderTwentyCallsAndNoneIsDropped() throws Exception {
		ServerProcess one = server(Duration.ofSeconds(1));
		ServerProcess other = server(Duration.ofSeconds(1));
		BALANCER.add(one.await().port());
		BALANCER.add(other.await().port());
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			calls.add(call());
		}
		int round = 0;
		while (!allOver(calls)) {
			for (String operator : List.of("alice", "bob", "carol")) {
				post("/sandbox/workers/" + operator + "/answer", null);
				post("/sandbox/workers/" + operator + "/hangup", null);
			}
			if (round++ == 4) {
				one.kill();
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
		assertThat(calls).allSatisfy((call) -> assertThat(taskStatus(call)).isEqualTo("completed"));
		assertThat(holds()).isEmpty();
	}

	private boolean allOver(List<String> calls) {
		return calls.stream().allMatch((call) -> taskStatus(call).equals("completed"));
	}

	private ServerProcess server(Duration afterCall) throws IOException {
		return server("--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
				"--twilio.public-url=" + BALANCER.url(), "--call-center.reconciler.period=2s",
				"--call-center.after-call.time=" + afterCall.toSeconds() + "s");
	}

	private String taskStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.status");
	}

	private List<String> holds() {
		return JsonPath.read(get("/sandbox/state"), "$.workers[*].holds[*].status");
	}

}
