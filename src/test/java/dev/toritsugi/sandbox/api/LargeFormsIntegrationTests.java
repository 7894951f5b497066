package dev.toritsugi.sandbox.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Configurations of workflows are larger than any webhook.
 */
@SandboxServerTest
class LargeFormsIntegrationTests {

	private static final int LARGEST = 1_038_576;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final String credentials;

	private final Sandbox sandbox;

	@Autowired
	LargeFormsIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		this.address = "http://localhost:" + environment.getProperty("local.server.port");
		this.credentials = "Basic " + Base64.getEncoder()
			.encodeToString((account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
		this.sandbox = sandbox;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aConfigurationAsLargeAsTwilioTakesIt(boolean announced) throws Exception {
		HttpResponse<String> answer = create(LARGEST, announced);
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(JsonPath.<String>read(answer.body(), "$.configuration")).hasSize(LARGEST);
		assertThat(JsonPath.<String>read(answer.body(), "$.friendly_name")).isEqualTo("取次 & wide");
	}

	@Test
	void aLargerOneIsTwilios400() throws Exception {
		HttpResponse<String> answer = create(LARGEST + 1, true);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<Integer>read(answer.body(), "$.code")).isEqualTo(20001);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFormThatIsLargerThanAnythingIsTwilios413(boolean announced) throws Exception {
		HttpResponse<String> answer = post("/v1/Workspaces", "FriendlyName=" + "a".repeat(5_000_000), announced);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void webhooksStaySmall(boolean announced) throws Exception {
		assertThat(post("/enqueue", "CallSid=" + "a".repeat(300_000), announced).statusCode()).isEqualTo(413);
	}

	private HttpResponse<String> create(int size, boolean announced) throws IOException, InterruptedException {
		String queue = JsonPath.read(get("/v1/Workspaces/WS00000000000000000000000000000001/TaskQueues").body(),
				"$.task_queues[0].sid");
		String configuration = """
				{"task_routing":{"filters":[],"default_filter":{"queue":"%s"}}}""".formatted(queue);
		return post("/v1/Workspaces/WS00000000000000000000000000000001/Workflows",
				"FriendlyName=%E5%8F%96%E6%AC%A1+%26+wide&Configuration=" + encoded(configuration)
						+ "%20".repeat(size - configuration.length()),
				announced);
	}

	/** As the most thorough of encoders would have it. */
	private static String encoded(String text) {
		StringBuilder encoded = new StringBuilder();
		for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
			encoded.append('%').append("%02X".formatted(each));
		}
		return encoded.toString();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Authorization", this.credentials)
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String form, boolean announced)
			throws IOException, InterruptedException {
		byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
		BodyPublisher body = announced ? BodyPublishers.ofByteArray(bytes)
				: BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
		return this.http.send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Authorization", this.credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			// Of a webhook without one nobody looks at the size.
			.header("X-Twilio-Signature", "wrong")
			.POST(body)
			.build(), BodyHandlers.ofString());
	}

}
