package dev.toritsugi.rehearsal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sandbox is set up with the call centre that the settings define.
 */
@SandboxServerTest
@TestPropertySource(properties = { "call-center.workspace=Acme", "call-center.workflow=Desk",
		"call-center.activities[0].name=Ready", "call-center.activities[0].available=true",
		"call-center.activities[1].name=Notes", "call-center.activities[2].name=Away",
		"call-center.default-activity=Away", "call-center.timeout-activity=Away",
		"call-center.post-work-activity=Notes", "call-center.queues[0].name=Sales",
		"call-center.phone-numbers[0].number=+81312345678", "call-center.operators[0].name=hanako",
		"call-center.operators[0].worker-name=hanako", "call-center.after-call.time=0s" })
class RehearsalIntegrationTests {

	private final RestTestClient client;

	@Autowired
	RehearsalIntegrationTests(RestTestClient client) {
		this.client = client;
	}

	@BeforeEach
	void begin() {
		post("/sandbox/reset");
	}

	@Test
	void theSettingsAreAppliedAndAllWorkersAreAvailable() {
		String state = get("/sandbox/state");
		assertThat(JsonPath.<List<String>>read(state, "$.workspaces[*].name")).containsExactly("Acme");
		assertThat(JsonPath.<List<String>>read(state, "$.workspaces[*].workflows[*].name")).containsExactly("Desk");
		assertThat(JsonPath.<List<String>>read(state, "$.workspaces[*].queues[*].name")).containsExactly("Sales");
		assertThat(JsonPath.<List<String>>read(state, "$.numbers[*].phoneNumber")).containsExactly("+81312345678");
		assertThat(JsonPath.<List<String>>read(state, "$.workers[*].name")).containsExactly("hanako");
		assertThat(JsonPath.<List<String>>read(state, "$.workers[*].activity")).containsExactly("Ready");
	}

	/**
	 * Resets in a separate thread. Since JDK 25, the JDK's HTTP client completes
	 * responses in the common pool, which has one thread on two cores. If this test
	 * blocked that thread, the server would not receive the sandbox's responses.
	 */
	@Test
	void aCallDuringTheSetUpIsConnectedAfterTheSetUp() {
		ExecutorService resetThread = Executors.newSingleThreadExecutor();
		try {
			for (int i = 0; i < 5; i++) {
				CompletableFuture<Void> reset = CompletableFuture.runAsync(() -> post("/sandbox/reset"), resetThread);
				String call = post("/sandbox/calls");
				reset.join();
				assertThat(JsonPath.<String>read(call, "$.status")).isNotEqualTo("failed");
			}
		}
		finally {
			resetThread.shutdownNow();
		}
	}

	@Test
	void theJournalOmitsTheSetUp() {
		assertThat(JsonPath.<List<Object>>read(get("/sandbox/journal"), "$[*]")).isEmpty();
	}

	@Test
	void anAnsweredCallThatEndsIsWrappedUp() {
		String call = JsonPath.read(post("/sandbox/calls"), "$.sid");
		assertThat(JsonPath.<String>read(get("/sandbox/calls/" + call), "$.to")).isEqualTo("+81312345678");
		post("/sandbox/workers/hanako/answer");
		post("/sandbox/workers/hanako/hangup");
		String state = get("/sandbox/state");
		assertThat(JsonPath.<List<String>>read(state, "$.workers[*].activity")).hasSize(1)
			.first()
			.isIn("Notes", "Ready");
		assertThat(JsonPath.<String>read(get("/sandbox/calls/" + call), "$.task.status")).isIn("wrapping", "completed");
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
