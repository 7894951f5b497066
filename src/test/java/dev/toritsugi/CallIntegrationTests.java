package dev.toritsugi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call from its beginning to its end, as the README plays it.
 */
@SandboxServerTest
class CallIntegrationTests {

	private final RestTestClient client;

	@Autowired
	CallIntegrationTests(RestTestClient client) {
		this.client = client;
	}

	@BeforeEach
	void begin() {
		post("/sandbox/reset");
	}

	@Test
	void aCallerReachesAnOperatorWhoIsFreeAgainAfterCompleting() {
		String call = JsonPath.read(post("/sandbox/calls"), "$.sid");
		assertThat(heard(call)).isNotEmpty();
		assertThat(rang(call)).containsExactly("client:alice");

		post("/sandbox/operators/alice/answer");
		assertThat(taskStatus(call)).isEqualTo("assigned");
		complete("alice").expectStatus().isEqualTo(409);

		post("/sandbox/operators/alice/hangup");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		assertThat(holds("alice")).containsExactly("wrapping");

		complete("alice").expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("completed");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	@Test
	void theOperatorWhoCompletedGetsTheNextCall() {
		callers(3);
		talkAndHangUp("bob");
		String fourth = callers(1).get(0);
		assertThat(rang(fourth)).isEmpty();
		complete("bob").expectStatus().isOk();
		assertThat(rang(fourth)).containsExactly("client:bob");
		post("/sandbox/operators/bob/answer");
		assertThat(taskStatus(fourth)).isEqualTo("assigned");
	}

	/**
	 * On threads of their own: the JDK's HTTP client, which sends the webhooks, needs the
	 * common pool.
	 */
	@Test
	void callersAtTheSameTimeReachDifferentOperators() throws InterruptedException, ExecutionException {
		ExecutorService callers = Executors.newFixedThreadPool(3);
		try {
			List<Future<String>> calls = callers
				.invokeAll(Collections.nCopies(3, () -> JsonPath.<String>read(post("/sandbox/calls"), "$.sid")));
			List<String> rang = new ArrayList<>();
			for (Future<String> call : calls) {
				rang.addAll(rang(call.get()));
			}
			assertThat(rang).containsExactlyInAnyOrder("client:alice", "client:bob", "client:carol");
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void aColleaguesTaskIsNotMineToCompleteButTheSupervisors() {
		String call = callers(1).get(0);
		talkAndHangUp("alice");
		complete("bob", taskSid(call)).expectStatus().isForbidden();
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		complete("dana", taskSid(call)).expectStatus().isOk();
		assertThat(taskStatus(call)).isEqualTo("completed");
		complete("alice", taskSid(call)).expectStatus().isOk();
	}

	@Test
	void aCallerWhoHangsUpIsGone() {
		String call = callers(1).get(0);
		post("/sandbox/calls/" + call + "/hangup");
		assertThat(taskStatus(call)).isEqualTo("canceled");
		assertThat(holds("alice")).isEmpty();
		complete("alice", taskSid(call)).expectStatus().isEqualTo(409);
	}

	@Test
	void everyWebhookIsSignedAndAnsweredWithSuccess() {
		callers(1);
		talkAndHangUp("alice");
		String journal = get("/sandbox/journal");
		assertThat(JsonPath.<List<String>>read(journal, "$[*].kind")).filteredOn((kind) -> !kind.equals("EVENT"))
			.containsExactlyInAnyOrder("VOICE", "ASSIGNMENT", "ENQUEUE_ACTION", "STATUS");
		assertThat(JsonPath.<List<Integer>>read(journal, "$[*].status"))
			.allMatch((status) -> status == 200 || status == 204);
		assertThat(JsonPath.<List<String>>read(journal, "$[*].alerts[*]")).isEmpty();
	}

	@Test
	void noWebhookOnTheWayOfACallCostsARequestToTwilio() {
		callers(1);
		talkAndHangUp("alice");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/journal"), "$[?(@.direction == 'REST')].url")).isEmpty();
	}

	private List<String> callers(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> JsonPath.<String>read(post("/sandbox/calls"), "$.sid"))
			.toList();
	}

	private void talkAndHangUp(String operator) {
		post("/sandbox/operators/" + operator + "/answer");
		post("/sandbox/operators/" + operator + "/hangup");
	}

	private RestTestClient.ResponseSpec complete(String name) {
		return as(name).post().uri("/complete").exchange();
	}

	private RestTestClient.ResponseSpec complete(String name, String taskSid) {
		return as(name).post()
			.uri("/complete")
			.header("Content-Type", "application/json")
			.body("{\"taskSid\":\"" + taskSid + "\"}")
			.exchange();
	}

	private RestTestClient as(String name) {
		return this.client.mutate().defaultHeaders((headers) -> headers.setBasicAuth(name, "sandbox")).build();
	}

	private List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

	private List<String> rang(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

	private String taskSid(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.sid");
	}

	private String taskStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.status");
	}

	private List<String> holds(String operator) {
		return JsonPath.read(get("/sandbox/state"), "$.workers[?(@.name == '" + operator + "')].holds[*].status");
	}

	private String get(String path) {
		return body(this.client.get().uri(path).exchange());
	}

	private String post(String path) {
		return body(this.client.post().uri(path).exchange());
	}

	private static String body(RestTestClient.ResponseSpec response) {
		String body = response.expectStatus()
			.is2xxSuccessful()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return (body != null) ? body : "";
	}

}
