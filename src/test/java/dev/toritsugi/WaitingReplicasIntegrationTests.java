package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A caller whose wait passes from one replica to another.
 */
class WaitingReplicasIntegrationTests extends AbstractReplicaTests {

	@Test
	void theNextReplicaContinuesTheWait() {
		List.of("alice", "bob", "carol")
			.forEach((operator) -> post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}"));
		ConfigurableApplicationContext first = server();
		String call = call();
		pass("PT45S");
		assertThat(count(call, "lines are busy")).isEqualTo(1);
		kill(first);
		server();
		server();
		pass("PT40S");
		assertThat(count(call, "lines are busy")).isEqualTo(1);
		pass("PT60S");
		assertThat(count(call, "lines are busy")).isEqualTo(2);
		assertThat(count(call, "You are number 1 in the queue")).isEqualTo(2);
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"1\"}");
		pass("PT5S");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/calls/" + call), "$.rang[*].to"))
			.containsExactly("+81398765432");
		assertThat(taskStatus(call)).isEqualTo("canceled");
	}

	private ConfigurableApplicationContext server() {
		return start("--call-center.waiting.music=", "--call-center.waiting.position=true",
				"--call-center.waiting.offers[0]=dial +81398765432", "--call-center.reconciler.period=30s");
	}

	private long count(String call, String text) {
		return JsonPath.<List<String>>read(get("/sandbox/calls/" + call), "$.heard[*].what")
			.stream()
			.filter((heard) -> heard.contains(text))
			.count();
	}

}
