package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can't be read is refused in Twilio's shape, whatever it is.
 */
class RefusalsIntegrationTests extends AbstractTwilioApiTests {

	private static final String BULK = WORKSPACE + "/TaskQueues/RealTimeStatistics";

	@Autowired
	RefusalsIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Workers    | :
			Workers    | DateCreated
			Workers    | DateCreated:desc:
			Tasks      | :
			Tasks      | Priority:up
			TaskQueues | :
			TaskQueues | FriendlyName:asc,,
			""")
	void anOrderingThatIsNone(String list, String ordering) {
		assertRefused(this.client.get().uri(WORKSPACE + "/" + list + "?Ordering=" + ordering).exchange(),
				(message) -> assertThat(message).startsWith("Invalid value for parameter Ordering"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%2Fb", "a%2fb", "a%5Cb", "a;b", "a//b", "a%252Fb", "a%0Ab" })
	void aPathThatIsNone(String name) {
		String path = "/2010-04-01/Accounts/AC00000000000000000000000000000001/Conferences/%s.json".formatted(name);
		this.client.get()
			.uri(URI.create(path))
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20404)
			.jsonPath("$.message")
			.isEqualTo("The requested resource %s was not found".formatted(path.substring("/2010-04-01".length())));
	}

	@Test
	void aConfigurationThatIsTooDeep() {
		assertRefused(post("/Workflows", "FriendlyName=Deep&Configuration=" + "[".repeat(3000)),
				(message) -> assertThat(message).startsWith("Configuration is not JSON"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "x" })
	void aJsonBodyThatIsNone(String body) {
		assertRefused(this.client.post().uri(BULK).contentType(MediaType.APPLICATION_JSON).body(body).exchange(),
				(message) -> assertThat(message).isEqualTo("The body is not JSON"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"QueueSids\":[1]}", "{\"QueueSids\":[\"WK1\"]}", "{\"QueueSids\":[]}", "{}", "[]" })
	void queuesThatAreNoSids(String body) {
		assertRefused(this.client.post().uri(BULK).contentType(MediaType.APPLICATION_JSON).body(body).exchange(),
				(message) -> assertThat(message).contains("QueueSids"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FriendlyName=%", "FriendlyName=%zz", "FriendlyName=%ff" })
	void aFormThatIsNone(String form) {
		assertRefused(post("/Workers", form),
				(message) -> assertThat(message).isEqualTo("The parameters can't be read"));
	}

	@ParameterizedTest
	@CsvSource({ "Host, calls.example.com", "Host, 192.0.2.1:8080", "Host, twilio.com.example.com",
			"Host, eviltwilio.com", "X-Forwarded-For, 203.0.113.7", "Forwarded, for=203.0.113.7",
			"X-Real-IP, 203.0.113.7", "Origin, https://evil.example.com", "Origin, null" })
	void aTunnelAProxyAndAForeignPage(String header, String value) {
		for (String path : List.of(WORKSPACE, "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json")) {
			this.client.get()
				.uri(path)
				.header(header, value)
				.exchange()
				.expectStatus()
				.isForbidden()
				.expectBody()
				.jsonPath("$.code")
				.isEqualTo(20403)
				.jsonPath("$.message")
				.value(String.class, (message) -> assertThat(message)
					.contains(header.equals("Origin") ? "Pages of another origin" : "sandbox.allow-remote"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "taskrouter.twilio.com", "taskrouter.dublin.ie1.twilio.com:443",
			"API.SYDNEY.AU1.TWILIO.COM", "localhost", "127.0.0.1:8080" })
	void aHostOfTwilioIsNotRefused(String host) {
		this.client.get().uri(WORKSPACE).header("Host", host).exchange().expectStatus().isOk();
	}

	@Test
	void moreParametersThanAWebhookMayHaveAreAccepted() {
		post("/Workers", "a=1&".repeat(1000) + "FriendlyName=zoe").expectStatus().isCreated();
		this.client.get().uri(WORKSPACE + "?" + "a=1&".repeat(1000) + "a=1").exchange().expectStatus().isOk();
	}

	@Test
	void aWorkspaceCantBecomeTheOnlySingleTaskingOne() {
		assertRefused(post("", "MultiTaskEnabled=false"),
				(message) -> assertThat(message).contains("MultiTaskEnabled"));
		this.client.post()
			.uri("/v1/Workspaces")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("FriendlyName=Legacy&MultiTaskEnabled=false")
			.exchange()
			.expectStatus()
			.isCreated();
		post("", "MultiTaskEnabled=false").expectStatus().isOk();
	}

	@Test
	void aWorkflowThatATaskCantBeRoutedTo() {
		post("/Tasks", "RoutingTarget=WWffffffffffffffffffffffffffffffff").expectStatus().isNotFound();
		post("/Tasks",
				"WorkflowSid=WW00000000000000000000000000000001&RoutingTarget=WWffffffffffffffffffffffffffffffff")
			.expectStatus()
			.isNotFound();
	}

	private RestTestClient.ResponseSpec post(String path, String form) {
		return this.client.post()
			.uri(WORKSPACE + path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange();
	}

	private static void assertRefused(RestTestClient.ResponseSpec answer, Consumer<String> message) {
		answer.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20001)
			.jsonPath("$.status")
			.isEqualTo(400)
			.jsonPath("$.more_info")
			.isEqualTo("https://www.twilio.com/docs/errors/20001")
			.jsonPath("$.message")
			.value(String.class, message);
	}

}
