package dev.toritsugi.sandbox.controlapi;

import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes the account's secrets by the control API, while the server connects calls.
 */
@SandboxServerTest
class CredentialsIntegrationTests {

	private static final String SETTINGS = "X-Twilio-Webhooks-Signature-Settings";

	private final RestTestClient client;

	private final Sandbox sandbox;

	@Autowired
	CredentialsIntegrationTests(RestTestClient client, Sandbox sandbox) {
		this.client = client;
		this.sandbox = sandbox;
	}

	@BeforeEach
	@AfterEach
	void reset() {
		this.sandbox.reset();
	}

	@Test
	void aCallIsConnectedByWebhooksThatASharedKeySigns() {
		signWith("{\"id\":\"webhooks_sharedkey_sandbox\",\"secret\":\"sandbox-webhook-key\"}");
		assertThat(answersToACall()).contains(200).doesNotContain(403);
		assertThat(sentSettings()).contains("key=webhooks_sharedkey_sandbox,algorithm=HMAC_SHA256");
	}

	@Test
	void anUnknownSharedKeyIsRefusedUntilTheAuthTokenSignsAgain() {
		signWith("{\"id\":\"webhooks_sharedkey_other\",\"secret\":\"sandbox-webhook-key\"}");
		assertThat(answersToACall()).contains(403).doesNotContain(200);
		this.client.delete().uri("/sandbox/credentials/webhook-key").exchange().expectStatus().isOk();
		assertThat(answersToACall()).contains(200);
	}

	@Test
	void aResetRestoresTheSecretsOfTheSettings() {
		signWith("{\"id\":\"webhooks_sharedkey_sandbox\",\"secret\":\"other\",\"algorithm\":\"HMAC_SHA1\"}");
		put("/sandbox/credentials/auth-token", "{\"token\":\"other\"}").expectStatus().isOk();
		this.sandbox.reset();
		this.client.get()
			.uri("/sandbox/credentials")
			.exchange()
			.expectBody()
			.jsonPath("$.webhooksSignedWith")
			.isEqualTo("auth-token");
		assertThat(answersToACall()).contains(200).doesNotContain(403);
	}

	@Test
	void aReplacedAuthTokenIsRefusedByTheRestApi() {
		put("/sandbox/credentials/auth-token", "{\"token\":\"next\"}").expectStatus().isOk();
		assertThat(restStatus(SandboxServerTest.AUTH_TOKEN)).isEqualTo(401);
		assertThat(restStatus("next")).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/sandbox/credentials/auth-token | {}", "/sandbox/credentials/webhook-key | {\"id\":\"a\"}",
					"/sandbox/credentials/webhook-key | {\"id\":\"a,b\",\"secret\":\"s\"}",
					"/sandbox/credentials/webhook-key | {\"id\":\"a\",\"secret\":\"s\",\"algorithm\":\"MD5\"}" })
	void anUnusableSecretIsRefused(String path, String body) {
		put(path, body).expectStatus().isBadRequest();
	}

	/**
	 * Places a call, and returns the statuses of the server's answers to its webhooks.
	 */
	private List<Integer> answersToACall() {
		Journal journal = this.sandbox.account().journal();
		long before = journal.last();
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		return journal.after(before)
			.stream()
			.map(Journal.Numbered::entry)
			.filter((entry) -> entry.direction() == JournalEntry.Direction.WEBHOOK)
			.map((entry) -> entry.answer().status())
			.toList();
	}

	private Stream<String> sentSettings() {
		return this.sandbox.account()
			.journal()
			.entries()
			.stream()
			.flatMap((entry) -> entry.request().headers().getOrDefault(SETTINGS, List.of()).stream());
	}

	private int restStatus(String token) {
		return this.client.get()
			.uri("/v1/Workspaces")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001", token))
			.exchange()
			.returnResult()
			.getStatus()
			.value();
	}

	private void signWith(String body) {
		put("/sandbox/credentials/webhook-key", body).expectStatus().isOk();
	}

	private RestTestClient.ResponseSpec put(String path, String body) {
		return this.client.method(HttpMethod.PUT)
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

}
