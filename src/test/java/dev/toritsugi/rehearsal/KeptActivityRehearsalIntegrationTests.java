package dev.toritsugi.rehearsal;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without a post-work activity, operators keep their activity when a call ends.
 */
@SandboxServerTest
@TestPropertySource(properties = { "call-center.post-work-activity=", "call-center.after-call.time=0s" })
class KeptActivityRehearsalIntegrationTests {

	private final RestTestClient client;

	@Autowired
	KeptActivityRehearsalIntegrationTests(RestTestClient client) {
		this.client = client;
	}

	@Test
	void theOperatorIsStillAvailableAfterACall() {
		String call = JsonPath.read(post("/sandbox/calls"), "$.sid");
		post("/sandbox/workers/alice/answer");
		post("/sandbox/workers/alice/hangup");
		assertThat(JsonPath.<String>read(get("/sandbox/calls/" + call), "$.task.status")).isIn("wrapping", "completed");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/state"), "$.workers[?(@.name == 'alice')].activity"))
			.containsExactly("Available");
	}

	private String get(String path) {
		return String
			.valueOf(this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	private String post(String path) {
		return String
			.valueOf(this.client.post().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
