package dev.toritsugi.operator.activity;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command as typed in a terminal, against the sandbox.
 */
@SandboxServerTest
class OperatorCommandIntegrationTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final RestTestClient client;

	private final String port;

	private final String token;

	OperatorCommandIntegrationTests(@Autowired RestTestClient client, @Value("${server.port}") String port,
			@Value("${twilio.auth-token}") String token) {
		this.client = client;
		this.port = port;
		this.token = token;
	}

	@Test
	void movesAnOperatorToAnActivity() {
		assertThat(run("alice", "Offline")).isZero();
		assertThat(out()).isEqualTo("alice is Offline now and gets no calls.\n");
		assertThat(activityOfAlice()).isEqualTo("Offline");
		this.out.reset();
		assertThat(run("Alice", "available")).isZero();
		assertThat(out()).isEqualTo("Alice is Available now and gets calls.\n");
		assertThat(activityOfAlice()).isEqualTo("Available");
		assertThat(err()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "alice, Avalable, The workspace has no activity Avalable. Did you mean Available?",
			"alcie, Available, The workspace has no worker alcie. Did you mean alice?",
			"dana, Available, dana has no worker" })
	void saysWhatIsWrong(String name, String activity, String error) {
		assertThat(run(name, activity)).isOne();
		assertThat(err()).startsWith(error);
		assertThat(out()).isEmpty();
	}

	@Test
	void leavesAnOperatorWhoWorksWithThePageToThePage() {
		this.client.post()
			.uri("/desk/work/start")
			.headers((headers) -> headers.setBasicAuth("bob", "sandbox"))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"session\":\"0f3c2f9a-0000\",\"phone\":{\"registered\":true,\"microphone\":\"ready\"}}")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(run("bob", "Offline")).isZero();
		assertThat(run("bob", "Available")).isOne();
		assertThat(err()).startsWith("bob works with the page, and only there bob can become available");
	}

	@Test
	void printsNamesWithoutControlCharacters() {
		this.client.post()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Activities")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001", this.token))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("FriendlyName=Pau%1B%5B2Jse%E2%80%AE%0ANo")
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(run("alice", "Foo")).isOne();
		assertThat(err()).contains("Pau\ufffd[2Jse\ufffd\ufffdNo").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "alice", "alice On Break" })
	void printsTheUsage(String words) {
		assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isOne();
		assertThat(err()).contains("Usage: java -jar toritsugi.jar operator <name> <activity>");
	}

	private int run(String... words) {
		List<String> args = new ArrayList<>(List.of(OperatorCommand.NAME));
		args.addAll(List.of(words));
		args.add("--spring.profiles.active=sandbox");
		args.add("--server.port=" + this.port);
		return OperatorCommand.run(stream(this.out), stream(this.err), args.toArray(String[]::new));
	}

	private String activityOfAlice() {
		String state = String.valueOf(this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return JsonPath.<List<String>>read(state, "$.workers[?(@.name == 'alice')].activity").get(0);
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private static PrintStream stream(ByteArrayOutputStream to) {
		return new PrintStream(to, true, StandardCharsets.UTF_8);
	}

}
