package dev.toritsugi;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in a process of its own is killed and started again. Its timers run in real
 * time, but it reads the sandbox's time from the {@code Date} of each response.
 */
class KilledServerIntegrationTests extends AbstractReplicaProcessTests {

	private static final Duration AFTER_CALL = Duration.ofMinutes(10);

	@Test
	void killedDuringAfterCallWorkAndStartedAgainItCompletesTheTaskInTime() throws Exception {
		SandboxClock clock = new SandboxClock(this.sandbox);
		ServerProcess server = start();
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		Instant over = clock.now();
		post("/sandbox/workers/alice/hangup", null);
		server.kill();
		clock.pass(AFTER_CALL.minusSeconds(5));
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		start();
		await(() -> taskStatus(call).equals("completed"));
		assertThat(clock.now()).isAfterOrEqualTo(over.plus(AFTER_CALL));
		assertThat(JsonPath.<List<String>>read(get("/sandbox/state"), "$.workers[*].holds[*].status")).isEmpty();
	}

	private ServerProcess start() throws IOException, InterruptedException {
		ServerProcess server = server("--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
				"--twilio.public-url=" + BALANCER.url(), "--call-center.reconciler.period=2s",
				"--call-center.after-call.time=" + AFTER_CALL.toSeconds() + "s");
		BALANCER.clear();
		BALANCER.add(server.await().port());
		return server;
	}

	private String taskStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.status");
	}

}
