package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replicas without {@code twilio.public-url}, and callers to whom no route applies.
 */
@TestPropertySource(properties = "call-center.default-queue=")
class GivenUpCallerReplicasIntegrationTests extends AbstractReplicaTests {

	private static final String FALLBACK = "+81398765432";

	@Test
	void ofTwoReplicasOneRedirectsEachCaller() {
		server();
		server();
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"EVENT\"}");
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			calls.add(call());
		}
		pass("PT5S");
		assertThat(calls).allSatisfy((call) -> assertThat(dialled(call)).hasSize(1));
		calls.forEach((call) -> post(
				"/sandbox/calls/" + JsonPath.<String>read(get("/sandbox/calls/" + call), "$.rang[0].sid") + "/decline",
				null));
		pass("PT1M");
		assertThat(calls).allSatisfy((call) -> {
			assertThat(status(call)).isEqualTo("completed");
			assertThat(dialled(call)).containsExactly(FALLBACK);
		});
		assertThat(JsonPath.<List<Integer>>read(get("/sandbox/journal"),
				"$[?(@.direction == 'REST' && @.method == 'POST')].status"))
			.allMatch((status) -> status == 200 || status == 404)
			.filteredOn((status) -> status == 200)
			.hasSize(calls.size());
	}

	@Test
	void aReplicaThatStartsAfterwardsRedirectsTheCaller() {
		ConfigurableApplicationContext first = server();
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		String call = call();
		kill(first);
		server();
		pass("PT45S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void aRedirectedCallerIsCountedOnceInAllReplicas() {
		List<ConfigurableApplicationContext> servers = List.of(server(), server());
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"EVENT\"}");
		fault("down", "{\"effect\":\"status\",\"status\":503,\"route\":\"/2010-04-01/**\",\"method\":\"POST\"}");
		List<String> calls = List.of(call(), call(), call(), call());
		pass("PT20S");
		this.client.delete().uri("/sandbox/faults/down").exchange().expectStatus().is2xxSuccessful();
		pass("PT40S");
		assertThat(calls).allSatisfy((call) -> assertThat(dialled(call)).containsExactly(FALLBACK));
		assertThat(servers.stream().mapToDouble(GivenUpCallerReplicasIntegrationTests::redirections).sum())
			.isEqualTo(calls.size());
	}

	private static double redirections(ConfigurableApplicationContext server) {
		return server.getBean(MeterRegistry.class)
			.get("toritsugi.callers.redirected")
			.counters()
			.stream()
			.mapToDouble(Counter::count)
			.sum();
	}

	private ConfigurableApplicationContext server() {
		return start("--call-center.fallback-number=" + FALLBACK, "--call-center.reconciler.period=30s");
	}

	private String status(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	private List<String> dialled(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

}
