package dev.toritsugi.sandbox.controlapi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journal of HTTP exchanges.
 */
@SandboxServerTest
class JournalIntegrationTests {

	private static final String WORKERS = "/v1/Workspaces/WS00000000000000000000000000000001/Workers";

	private final RestTestClient client;

	private final Sandbox sandbox;

	private final AccountCredentials account;

	@Autowired
	JournalIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		this.client = client;
		this.sandbox = sandbox;
		this.account = account;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@Test
	void aWebhookIsThereWithHeadersSignatureAndAnswer() {
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		this.client.get()
			.uri("/sandbox/journal/1")
			.exchange()
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("VOICE")
			.jsonPath("$.requestHeaders['X-Twilio-Signature'][0]")
			.exists()
			.jsonPath("$.signature")
			.isEqualTo("ACCEPTED")
			.jsonPath("$.call")
			.value(String.class, (call) -> assertThat(call).matches("CA[0-9a-f]{32}"))
			.jsonPath("$.answerHeaders['content-type'][0]")
			.value(String.class, (type) -> assertThat(type).startsWith("text/xml"))
			.jsonPath("$.answer")
			.value(String.class, (answer) -> assertThat(answer).contains("<Enqueue"));
	}

	@Test
	void aRestRequestIsThereWithoutTheAuthToken() {
		workers();
		this.client.get()
			.uri("/sandbox/journal/1")
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("Basic " + this.account.sid() + ":***", "Twilio-Request-Id")
				.doesNotContain(this.account.authToken() + "\"")
				.doesNotContainPattern("Basic [A-Za-z0-9+/]{40}"));
	}

	@Test
	void itIsReadOnFromANumberAndByKindAndText() {
		workers();
		workers();
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		expectIds("?after=1&kind=rest", 2);
		expectIds("?limit=1&kind=rest", 2);
		expectIds("?kind=rest", 1, 2);
		expectIds("?text=/ENQUEUE", 3);
		this.client.get().uri("/sandbox/journal/99").exchange().expectStatus().isNotFound();
	}

	@Test
	void aRequestMayBeCarriedOutThoughItsAnswerIsSpoiled() {
		this.client.put()
			.uri("/sandbox/faults/late")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"effect":"status","status":500,"method":"POST","afterwards":true,"count":1}""")
			.exchange()
			.expectStatus()
			.isOk();
		this.client.post()
			.uri(WORKERS)
			.headers((headers) -> headers.setBasicAuth(this.account.sid(), this.account.authToken()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("FriendlyName=dora")
			.exchange()
			.expectStatus()
			.isEqualTo(500)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20500);
		this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("dora"));
	}

	@Test
	void whatWasNotAnsweredCantHaveBeenCarriedOutLate() {
		this.client.put()
			.uri("/sandbox/faults/late")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"effect\":\"slow\",\"afterwards\":true}")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	private void workers() {
		this.client.get()
			.uri(WORKERS)
			.headers((headers) -> headers.setBasicAuth(this.account.sid(), this.account.authToken()))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void expectIds(String query, Integer... ids) {
		this.client.get()
			.uri("/sandbox/journal" + query)
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(JsonPath.<List<Integer>>read(body, "$[*].id")).containsExactly(ids));
	}

}
