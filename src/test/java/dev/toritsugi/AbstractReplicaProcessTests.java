package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Servers behind a load balancer, each a process of its own, which use this test's
 * sandbox. They run by the wall clock, because a process has no other.
 */
@SandboxServerTest
@SuppressWarnings("NullAway.Init")
abstract class AbstractReplicaProcessTests {

	/** Shared by all tests, until this JVM ends. */
	static final LoadBalancer BALANCER = balancer();

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	@Autowired
	RestTestClient client;

	@Autowired
	Sandbox sandbox;

	@Autowired
	private Environment environment;

	private long lastRequest;

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

	@BeforeEach
	void begin() {
		BALANCER.clear();
		post("/sandbox/reset", null);
	}

	/**
	 * Stops the servers, and empties the sandbox. Otherwise, its calls and tasks would
	 * send webhooks to the servers of the next test class, which uses the same balancer.
	 */
	@AfterEach
	void stop() {
		this.servers.forEach(ServerProcess::close);
		BALANCER.clear();
		post("/sandbox/reset", null);
	}

	/** Returns the port of this process, whose server answers webhooks too. */
	int sandboxPort() {
		return this.environment.getRequiredProperty("server.port", Integer.class);
	}

	/** Starts a server, which is not ready yet, for the sandbox's workspace. */
	ServerProcess server(String... settings) throws IOException {
		List<String> all = new ArrayList<>(List.of("--twilio.account-sid=AC00000000000000000000000000000001",
				"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
				"--twilio.workspace-sid=WS00000000000000000000000000000001",
				"--twilio.workflow-sid=WW00000000000000000000000000000001",
				"--twilio.api-base-url=http://localhost:" + sandboxPort()));
		all.addAll(List.of(settings));
		ServerProcess server = new ServerProcess(directory.resolve("servers.log"), all);
		this.servers.add(server);
		return server;
	}

	/**
	 * Returns the REST requests since the previous invocation, each as method, URL and
	 * status. The journal contains only the latest entries, so tests that send many
	 * requests invoke this method often.
	 */
	List<String> newRequests() {
		List<String> requests = new ArrayList<>();
		for (Journal.Numbered line : this.sandbox.account().journal().after(this.lastRequest)) {
			this.lastRequest = line.number();
			JournalEntry entry = line.entry();
			if (entry.direction() == JournalEntry.Direction.REST) {
				requests.add(entry.request().method() + " " + entry.request().url() + " " + entry.answer().status());
			}
		}
		return requests;
	}

	static void await(BooleanSupplier wanted) throws InterruptedException {
		while (!wanted.getAsBoolean()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	String call() {
		return JsonPath.read(post("/sandbox/calls", null), "$.sid");
	}

	void fault(String name, String body) {
		this.client.put()
			.uri("/sandbox/faults/" + name)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
	}

	String get(String path) {
		return String
			.valueOf(this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	String post(String path, @Nullable String json) {
		RestTestClient.RequestBodySpec request = this.client.post().uri(path);
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(json);
		}
		return String.valueOf(request.exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
