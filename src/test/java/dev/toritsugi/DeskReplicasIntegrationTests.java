package dev.toritsugi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of an operator at two replicas. Each event arrives at one of the replicas only.
 */
@ExtendWith(OutputCaptureExtension.class)
class DeskReplicasIntegrationTests extends AbstractReplicaTests {

	private static final String PASSWORD = new BCryptPasswordEncoder(4).encode("sandbox");

	private static final String SESSION = "0f3c2f9a-0000-4000-8000-000000000001";

	private static final String READY = "{\"registered\":true,\"microphone\":\"ready\",\"sound\":true,\"busy\":false}";

	private final List<DeskClient> pages = new ArrayList<>();

	@AfterEach
	void closePages() {
		this.pages.forEach(DeskClient::close);
	}

	@Test
	void bothShowTheSameCallAndOneGoesOnAfterTheOtherHasStopped() throws Exception {
		ConfigurableApplicationContext first = server();
		ConfigurableApplicationContext second = server();
		String cookie = DeskClient.cookie(port(first), "alice");
		DeskClient one = page(first, cookie);
		DeskClient other = page(second, cookie);
		one.next("state");
		other.next("state");
		call("+819012345678");
		pass("PT5S");
		one.next("state", (message) -> states(message).equals(List.of("ringing")));
		other.next("state", (message) -> states(message).equals(List.of("ringing")));
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		one.next("state", (message) -> states(message).equals(List.of("talking")));
		other.next("state", (message) -> states(message).equals(List.of("talking")));

		kill(first);
		assertThat(one.closeCode()).isEqualTo(1012);
		post("/sandbox/workers/alice/hangup", null);
		pass("PT5S");
		other.next("state", (message) -> states(message).equals(List.of("wrapping")));
	}

	@Test
	void aPageOfAKilledReplicaIsCurrentWithinFiveSecondsAndItsAfterCallWorkEnds() throws Exception {
		ConfigurableApplicationContext first = server("--call-center.after-call.time=30s");
		ConfigurableApplicationContext second = server("--call-center.after-call.time=30s");
		String cookie = DeskClient.cookie(port(first), "alice");
		DeskClient before = page(first, cookie);
		startWork(first);
		String call = call("+819012345678");
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		before.next("state", (message) -> states(message).equals(List.of("talking")));

		kill(first);
		assertThat(before.closeCode()).isEqualTo(1012);
		DeskClient after = page(second, cookie);
		pass("PT5S");
		after.next("state", (message) -> states(message).equals(List.of("talking")));
		answer(after);
		pass("PT10S");
		assertThat(holds("alice")).containsExactly("accepted");
		answer(after);
		post("/sandbox/workers/alice/hangup", null);
		pass("PT5S");
		after.next("state", (message) -> states(message).equals(List.of("wrapping")));
		for (int i = 0; i < 3; i++) {
			answer(after);
			pass("PT10S");
		}
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void noOperatorIsMovedOffWhenAllReplicasWereDownForSixMinutes() throws Exception {
		ConfigurableApplicationContext first = server();
		ConfigurableApplicationContext second = server();
		String cookie = DeskClient.cookie(port(first), "alice");
		startWork(second);
		work(page(first, cookie), 30);
		kill(first);
		kill(second);
		pass("PT6M");
		assertThat(activity("alice")).isEqualTo("Available");
		ConfigurableApplicationContext third = server();
		pass("PT60S");
		work(page(third, cookie), 200);
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).contains(SESSION).doesNotContain("unavailable");
	}

	@Test
	void aReplicaMovesNoOperatorOffInItsFirst90Seconds() throws Exception {
		ConfigurableApplicationContext first = server();
		DeskClient page = page(first, DeskClient.cookie(port(first), "alice"));
		startWork(first);
		answer(page);
		page.close();
		pass("PT85S");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT10S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aRequestAtAnotherReplicaMovesNoOperatorOffLater() throws Exception {
		ConfigurableApplicationContext first = server();
		ConfigurableApplicationContext second = server();
		pass("PT95S");
		DeskClient page = page(first, DeskClient.cookie(port(first), "alice"));
		startWork(second);
		work(page, 60);
		startWork(second);
		work(page, 120);
		assertThat(activity("alice")).isEqualTo("Available");
		desk(second, "/desk/activity",
				"{\"activity\":\"Available\",\"session\":\"" + SESSION + "\",\"phone\":" + READY + "}");
		work(page, 120);
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).doesNotContain("unavailable");
		page.close();
		pass("PT60S");
		assertThat(activity("alice")).as("the first replica still watches the page").isEqualTo("Offline");
	}

	@Test
	void anUnknownWorkspaceIsAProblemAndOneWarning(CapturedOutput output) throws Exception {
		List<String> settings = new ArrayList<>(ReplicaSettings.of(sandboxPort(), operators()));
		settings.replaceAll((setting) -> setting.replaceFirst("workspace-sid=WS.*",
				"workspace-sid=WS000000000000000000000000000000ff"));
		try (ConfigurableApplicationContext server = Replica.run(this.sandbox, settings)) {
			int before = output.getAll().length();
			for (int i = 0; i < 3; i++) {
				HttpResponse<String> response = send(server, "/desk/state", null);
				assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
				assertThat(JsonPath.<String>read(response.body(), "$.code")).isEqualTo("workspace-not-found");
				pass("PT4S");
			}
			assertThat(send(server, "/desk/work/start", "{\"session\":\"" + SESSION + "\",\"phone\":" + READY + "}")
				.statusCode()).isEqualTo(503);
			String log = output.getAll().substring(before);
			assertThat(log).doesNotContain("refused a request unexpectedly",
					"dev.toritsugi.twilio.rest.TwilioException");
			assertThat(log).containsOnlyOnce("The desks show no state");
		}
	}

	/** The page reports every ten seconds, as it answers pings. */
	private void work(DeskClient page, int seconds) throws InterruptedException {
		page.next("ping");
		for (int i = 0; i < seconds; i += 10) {
			answer(page);
			pass("PT10S");
		}
	}

	private static void answer(DeskClient page) {
		page.send("{'type':'pong','id':1,'session':'" + SESSION + "','phone':" + READY + "}");
	}

	private void startWork(ConfigurableApplicationContext server) throws Exception {
		desk(server, "/desk/work/start", "{\"session\":\"" + SESSION + "\",\"phone\":" + READY + "}");
	}

	private void desk(ConfigurableApplicationContext server, String path, String json) throws Exception {
		HttpResponse<String> response = send(server, path, json);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
	}

	private static HttpResponse<String> send(ConfigurableApplicationContext server, String path, @Nullable String json)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port(server) + path))
			.header("Authorization", "Basic YWxpY2U6c2FuZGJveA==")
			.header("Content-Type", "application/json");
		return HttpClient.newHttpClient()
			.send(((json != null) ? request.POST(HttpRequest.BodyPublishers.ofString(json)) : request).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	private static List<String> states(String message) {
		return JsonPath.read(message, "$.state.reservations[*].state");
	}

	private ConfigurableApplicationContext server(String... more) {
		List<String> settings = new ArrayList<>(operators());
		settings.add("--call-center.reconciler.period=1d");
		settings.addAll((more.length > 0) ? List.of(more) : List.of("--call-center.after-call.time=manual"));
		return start(settings.toArray(String[]::new));
	}

	private static List<String> operators() {
		return List.of("--call-center.operators[0].name=alice", "--call-center.operators[0].worker-name=alice",
				"--call-center.operators[0].password-hash=" + PASSWORD);
	}

	private DeskClient page(ConfigurableApplicationContext server, String cookie) {
		DeskClient page = new DeskClient(port(server), "http://localhost:" + port(server), cookie);
		this.pages.add(page);
		return page;
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
