package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers, each a process of its own, behind a load balancer, on one Twilio; whoever
 * of them is killed, the other or the next start goes on. By the wall clock: a process
 * has no other.
 */
@SandboxServerTest
class KilledServerIntegrationTests {

	private static final LoadBalancer BALANCER = balancer();

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	private final RestTestClient client;

	private final Environment environment;

	@Autowired
	KilledServerIntegrationTests(RestTestClient client, Environment environment) {
		this.client = client;
		this.environment = environment;
	}

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
	}

	private static LoadBalancer balancer() {
		try {
			return new LoadBalancer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AfterAll
	static void close() throws IOException {
		BALANCER.close();
	}

	@BeforeEach
	void begin() {
		BALANCER.clear();
		post("/sandbox/reset", null);
	}

	@AfterEach
	void stop() {
		this.servers.forEach(ServerProcess::close);
	}

	@Test
	void killedInTheMiddleOfAfterCallWorkAndStartedAgainItIsDoneInTime() throws Exception {
		Duration afterCall = Duration.ofSeconds(10);
		ServerProcess server = server(afterCall);
		BALANCER.add(server.await().port());
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		Instant over = Instant.now();
		post("/sandbox/workers/alice/hangup", null);
		server.kill();
		BALANCER.add(server(afterCall).await().port());
		await(() -> taskStatus(call).equals("completed"));
		assertThat(Instant.now()).isAfterOrEqualTo(over.plus(afterCall));
		assertThat(holds()).isEmpty();
	}

	@Test
	void oneOfTwoIsKilledUnderTwentyCallsAndNoneIsDropped() throws Exception {
		ServerProcess one = server(Duration.ofSeconds(1));
		ServerProcess other = server(Duration.ofSeconds(1));
		BALANCER.add(one.await().port());
		BALANCER.add(other.await().port());
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			calls.add(call());
		}
		int round = 0;
		while (!allOver(calls)) {
			for (String operator : List.of("alice", "bob", "carol")) {
				post("/sandbox/workers/" + operator + "/answer", null);
				post("/sandbox/workers/" + operator + "/hangup", null);
			}
			if (round++ == 4) {
				one.kill();
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
		assertThat(calls).allSatisfy((call) -> assertThat(taskStatus(call)).isEqualTo("completed"));
		assertThat(holds()).isEmpty();
	}

	private boolean allOver(List<String> calls) {
		return calls.stream().allMatch((call) -> taskStatus(call).equals("completed"));
	}

	private ServerProcess server(Duration afterCall) throws IOException {
		ServerProcess server = new ServerProcess(directory.resolve("servers.log"),
				List.of("--twilio.account-sid=AC00000000000000000000000000000001",
						"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
						"--twilio.workspace-sid=WS00000000000000000000000000000001",
						"--twilio.workflow-sid=WW00000000000000000000000000000001",
						"--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
						"--twilio.api-base-url=http://localhost:" + this.environment.getProperty("server.port"),
						"--twilio.public-url=" + BALANCER.url(),
						"--call-center.after-call.time=" + afterCall.toSeconds() + "s",
						"--call-center.reconciler.period=2s"));
		this.servers.add(server);
		return server;
	}

	private static void await(BooleanSupplier wanted) throws InterruptedException {
		while (!wanted.getAsBoolean()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private String call() {
		return JsonPath.read(post("/sandbox/calls", null), "$.sid");
	}

	private String taskStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.status");
	}

	private List<String> holds() {
		return JsonPath.read(get("/sandbox/state"), "$.workers[*].holds[*].status");
	}

	private String get(String path) {
		return String
			.valueOf(this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	private String post(String path, @Nullable String json) {
		RestTestClient.RequestBodySpec request = this.client.post().uri(path);
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(json);
		}
		return String.valueOf(request.exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
