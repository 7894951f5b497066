package dev.toritsugi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replicas without {@code twilio.public-url}, each a process, and callers to whom no
 * route applies. The replicas run by the wall clock.
 */
@TestPropertySource(properties = "call-center.default-queue=")
class GivenUpCallerReplicasIntegrationTests extends AbstractReplicaProcessTests {

	private static final String FALLBACK = "+81398765432";

	@Test
	void ofTwoReplicasOneRedirectsEachCaller() throws Exception {
		ServerProcess one = server();
		ServerProcess other = server();
		BALANCER.add(one.await().port());
		BALANCER.add(other.await().port());
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"EVENT\"}");
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			calls.add(call());
		}
		await(() -> calls.stream().noneMatch((call) -> dialled(call).isEmpty()));
		calls.forEach((call) -> post(
				"/sandbox/calls/" + JsonPath.<String>read(get("/sandbox/calls/" + call), "$.rang[0].sid") + "/decline",
				null));
		await(() -> calls.stream().allMatch((call) -> status(call).equals("completed")));
		assertThat(calls).allSatisfy((call) -> assertThat(dialled(call)).containsExactly(FALLBACK));
		assertThat(JsonPath.<List<Integer>>read(get("/sandbox/journal"),
				"$[?(@.direction == 'REST' && @.method == 'POST')].status"))
			.allMatch((status) -> status == 200 || status == 404)
			.filteredOn((status) -> status == 200)
			.hasSize(calls.size());
	}

	@Test
	void aReplicaThatStartsAfterwardsRedirectsTheCaller() throws Exception {
		ServerProcess first = server();
		BALANCER.add(first.await().port());
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		String call = call();
		first.kill();
		BALANCER.clear();
		BALANCER.add(server().await().port());
		await(() -> !dialled(call).isEmpty());
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	private ServerProcess server() throws IOException {
		return server("--call-center.fallback-number=" + FALLBACK, "--call-center.reconciler.period=2s");
	}

	private String status(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	private List<String> dialled(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

}
