package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the requests to Twilio per call while each webhook arrives at a random replica.
 * {@code -Drequests.replicas=4} measures with four replicas,
 * {@code -Drequests.operators=12} with more operators, and {@code -Drequests.calls=200}
 * with more calls.
 */
@SandboxServerTest
class RequestsPerCallIntegrationTests {

	private static final RequestBalancer BALANCER = balancer();

	private static final int REPLICAS = Integer.getInteger("requests.replicas", 2);

	private static final int CALLS = Integer.getInteger("requests.calls", 60);

	private static final List<String> OPERATORS = IntStream.range(0, Integer.getInteger("requests.operators", 3))
		.mapToObj((i) -> "operator" + i)
		.toList();

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	private final List<String> requests = new ArrayList<>();

	private long read;

	private final RestTestClient client;

	private final Environment environment;

	private final Sandbox sandbox;

	@Autowired
	RequestsPerCallIntegrationTests(RestTestClient client, Environment environment, Sandbox sandbox) {
		this.client = client;
		this.environment = environment;
		this.sandbox = sandbox;
	}

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
		for (int i = 0; i < OPERATORS.size(); i++) {
			String name = OPERATORS.get(i);
			settings.add("call-center.operators[" + i + "].name", () -> name);
			settings.add("call-center.operators[" + i + "].worker-name", () -> name);
		}
	}

	private static RequestBalancer balancer() {
		try {
			return new RequestBalancer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AfterAll
	static void close() {
		BALANCER.close();
	}

	@AfterEach
	void stop() {
		this.servers.forEach(ServerProcess::close);
	}

	@Test
	void aCallTakesAtMostOneAndAHalfRequestsOnAverage() throws Exception {
		for (int i = 0; i < REPLICAS; i++) {
			this.servers.add(server());
		}
		for (ServerProcess server : this.servers) {
			BALANCER.add(server.await().port());
		}
		TimeUnit.SECONDS.sleep(2);
		readOn();
		this.requests.clear();
		int calls = 0;
		while (calls < CALLS) {
			for (int i = 0; i < OPERATORS.size(); i++, calls++) {
				post("/sandbox/calls");
			}
			for (String operator : OPERATORS) {
				await(() -> holds(operator).contains("pending"));
				post("/sandbox/workers/" + operator + "/answer");
				post("/sandbox/workers/" + operator + "/hangup");
			}
			await(() -> OPERATORS.stream().allMatch((operator) -> holds(operator).isEmpty()));
			readOn();
		}
		TimeUnit.SECONDS.sleep(4);
		readOn();
		LoggerFactory.getLogger("sandbox")
			.info("{} replicas, {} operators, {} calls: {} requests per call", REPLICAS, OPERATORS.size(), calls,
					(double) this.requests.size() / calls);
		assertThat((double) this.requests.size() / calls).as("%s", this.requests).isBetween(1.0, 1.5);
	}

	private ServerProcess server() throws IOException {
		return new ServerProcess(directory.resolve("servers.log"),
				List.of("--twilio.account-sid=AC00000000000000000000000000000001",
						"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
						"--twilio.workspace-sid=WS00000000000000000000000000000001",
						"--twilio.workflow-sid=WW00000000000000000000000000000001",
						"--twilio.api-base-url=http://localhost:" + this.environment.getProperty("server.port"),
						"--twilio.public-url=" + BALANCER.url(), "--call-center.after-call.time=1s",
						"--call-center.reconciler.period=1d"));
	}

	/** Collects the requests to Twilio; the journal contains only the latest entries. */
	private void readOn() {
		for (Journal.Numbered line : this.sandbox.account().journal().after(this.read)) {
			this.read = line.number();
			if (line.entry().direction() == JournalEntry.Direction.REST) {
				this.requests.add(line.entry().request().method() + " " + line.entry().request().url() + " "
						+ line.entry().answer().status());
			}
		}
	}

	private List<String> holds(String operator) {
		return JsonPath.read(get("/sandbox/state"), "$.workers[?(@.name == '" + operator + "')].holds[*].status");
	}

	private static void await(BooleanSupplier wanted) throws InterruptedException {
		while (!wanted.getAsBoolean()) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private String get(String path) {
		return String
			.valueOf(this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	private @Nullable String post(String path) {
		return this.client.post().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody();
	}

}
