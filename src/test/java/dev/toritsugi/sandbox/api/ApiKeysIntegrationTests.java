package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * REST requests with the SID and the secret of an API key.
 */
class ApiKeysIntegrationTests extends AbstractTwilioApiTests {

	private static final String ACCOUNT = "/2010-04-01/Accounts/AC00000000000000000000000000000001";

	private static final String STANDARD_KEY = "SK00000000000000000000000000000001";

	private static final String STANDARD_SECRET = "sandbox-standard-key-secret-0001";

	private static final String MAIN_KEY = "SK00000000000000000000000000000002";

	private static final String MAIN_SECRET = "sandbox-main-key-secret-00000002";

	@Autowired
	ApiKeysIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@ParameterizedTest
	@ValueSource(strings = { WORKSPACE, WORKSPACE + "/Workers", ACCOUNT + "/Calls.json", ACCOUNT + "/Queues.json" })
	void bothTypesOfKeysReadResources(String path) {
		assertThat(status(STANDARD_KEY, STANDARD_SECRET, HttpMethod.GET, path)).isEqualTo(200);
		assertThat(status(MAIN_KEY, MAIN_SECRET, HttpMethod.GET, path)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2010-04-01/Accounts.json", ACCOUNT + ".json", ACCOUNT + "/Keys.json",
			ACCOUNT + "/%4Beys.json", "/2010-04-01/%41ccounts.json", ACCOUNT + "/Keys/" + STANDARD_KEY + ".json" })
	void onlyAMainKeyReadsAccountsAndKeys(String path) {
		assertThat(status(MAIN_KEY, MAIN_SECRET, HttpMethod.GET, path)).isEqualTo(200);
		with(STANDARD_KEY, STANDARD_SECRET).get()
			.uri(URI.create(path))
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.json("""
					{"code":20003,"message":"Authentication Error - invalid username","status":401}""");
	}

	@Test
	void aWrongSecretIsRefused() {
		assertThat(status(STANDARD_KEY, MAIN_SECRET, HttpMethod.GET, WORKSPACE)).isEqualTo(401);
		assertThat(status(STANDARD_KEY, "", HttpMethod.GET, WORKSPACE)).isEqualTo(401);
		assertThat(status("SK1", STANDARD_SECRET, HttpMethod.GET, WORKSPACE)).isEqualTo(401);
	}

	@Test
	void aCreatedKeyIsValidUntilItIsDeleted() {
		String created = String.valueOf(this.client.post()
			.uri(ACCOUNT + "/Keys.json")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("FriendlyName=Desk")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		String sid = JsonPath.read(created, "$.sid");
		String secret = JsonPath.read(created, "$.secret");
		assertThat(secret).hasSize(32);
		assertThat(status(sid, secret, HttpMethod.GET, WORKSPACE)).isEqualTo(200);
		assertThat(status(sid, secret, HttpMethod.GET, ACCOUNT + "/Keys.json")).isEqualTo(401);
		this.client.get()
			.uri(ACCOUNT + "/Keys/" + sid + ".json")
			.exchange()
			.expectBody()
			.jsonPath("$.friendly_name")
			.isEqualTo("Desk")
			.jsonPath("$.secret")
			.doesNotExist();
		assertThat(status(MAIN_KEY, MAIN_SECRET, HttpMethod.DELETE, ACCOUNT + "/Keys/" + sid + ".json")).isEqualTo(204);
		assertThat(status(sid, secret, HttpMethod.GET, WORKSPACE)).isEqualTo(401);
	}

	@Test
	void aResetRestoresTheSeededKeys() {
		this.client.delete().uri(ACCOUNT + "/Keys/" + STANDARD_KEY + ".json").exchange().expectStatus().isNoContent();
		assertThat(status(STANDARD_KEY, STANDARD_SECRET, HttpMethod.GET, WORKSPACE)).isEqualTo(401);
		this.sandbox.reset();
		assertThat(status(STANDARD_KEY, STANDARD_SECRET, HttpMethod.GET, WORKSPACE)).isEqualTo(200);
	}

	@Test
	void everyListOfTheAccountIsReadable() {
		String account = String.valueOf(this.client.get()
			.uri(ACCOUNT + ".json")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		Map<String, String> lists = JsonPath.read(account, "$.subresource_uris");
		assertThat(lists).containsKeys("calls", "incoming_phone_numbers", "keys", "queues");
		lists.values().forEach((uri) -> this.client.get().uri(uri).exchange().expectStatus().isOk());
	}

	@Test
	void theControlApiNamesTheKeysWithoutSecrets() {
		this.client.get()
			.uri("/sandbox/credentials")
			.exchange()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains(STANDARD_KEY, "Standard key", "MAIN")
				.doesNotContain(STANDARD_SECRET));
	}

	@Test
	void theJournalMasksSecrets() {
		this.client.post().uri(ACCOUNT + "/Keys.json").exchange().expectStatus().isCreated();
		this.client.get().uri(ACCOUNT + ".json").exchange().expectStatus().isOk();
		assertThat(this.sandbox.account().journal().entries()).extracting((entry) -> entry.answer().body())
			.anySatisfy((body) -> assertThat(body).contains("\"secret\":\"***\""))
			.anySatisfy((body) -> assertThat(body).contains("\"auth_token\":\"***\""));
	}

	private int status(String sid, String secret, HttpMethod method, String path) {
		return with(sid, secret).method(method).uri(URI.create(path)).exchange().returnResult().getStatus().value();
	}

	private RestTestClient with(String sid, String secret) {
		return this.client.mutate().defaultHeaders((headers) -> headers.setBasicAuth(sid, secret)).build();
	}

}
