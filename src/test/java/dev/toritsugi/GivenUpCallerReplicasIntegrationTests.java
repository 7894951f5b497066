package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replicas without {@code twilio.public-url}, each a process, and callers to whom no
 * route applies. The replicas run by the wall clock.
 */
@SandboxServerTest
@TestPropertySource(properties = "call-center.default-queue=")
class GivenUpCallerReplicasIntegrationTests {

	private static final String FALLBACK = "+81398765432";

	private static final LoadBalancer BALANCER = balancer();

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	private final RestTestClient client;

	private final Environment environment;

	@Autowired
	GivenUpCallerReplicasIntegrationTests(RestTestClient client, Environment environment) {
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
	void ofTwoReplicasOneRedirectsEachCaller() throws Exception {
		ServerProcess one = server();
		ServerProcess other = server();
		BALANCER.add(one.await().port());
		BALANCER.add(other.await().port());
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"EVENT\"}");
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			calls.add(call());
		}
		await(() -> calls.stream().noneMatch((call) -> dialled(call).isEmpty()));
		calls.forEach((call) -> post(
				"/sandbox/calls/" + JsonPath.<String>read(get("/sandbox/calls/" + call), "$.rang[0].sid") + "/decline",
				null));
		await(() -> calls.stream().allMatch((call) -> status(call).equals("completed")));
		assertThat(calls).allSatisfy((call) -> assertThat(dialled(call)).containsExactly(FALLBACK));
		assertThat(JsonPath.<List<Integer>>read(get("/sandbox/journal"),
				"$[?(@.direction == 'REST' && @.method == 'POST')].status"))
			.allMatch((status) -> status == 200 || status == 404)
			.filteredOn((status) -> status == 200)
			.hasSize(calls.size());
	}

	@Test
	void aReplicaThatStartsAfterwardsRedirectsTheCaller() throws Exception {
		ServerProcess first = server();
		BALANCER.add(first.await().port());
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		String call = call();
		first.kill();
		BALANCER.clear();
		BALANCER.add(server().await().port());
		await(() -> !dialled(call).isEmpty());
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	private ServerProcess server() throws IOException {
		ServerProcess server = new ServerProcess(directory.resolve("servers.log"),
				List.of("--twilio.account-sid=AC00000000000000000000000000000001",
						"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
						"--twilio.workspace-sid=WS00000000000000000000000000000001",
						"--twilio.workflow-sid=WW00000000000000000000000000000001",
						"--twilio.api-base-url=http://localhost:" + this.environment.getProperty("server.port"),
						"--call-center.fallback-number=" + FALLBACK, "--call-center.reconciler.period=2s"));
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

	private String status(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	private List<String> dialled(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

	private void fault(String name, String body) {
		this.client.put()
			.uri("/sandbox/faults/" + name)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
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
