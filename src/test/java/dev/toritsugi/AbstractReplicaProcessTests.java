package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Servers behind a load balancer, each a process of its own, which use this test's
 * sandbox. They run by the wall clock, because a process has no other.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractReplicaProcessTests extends AbstractSandboxServerTests {

	/** Shared by all tests, until this JVM ends. */
	static final LoadBalancer BALANCER = new LoadBalancer();

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	private long lastRequest;

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
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

	/** Starts a server, which is not ready yet, for the sandbox's workspace. */
	ServerProcess server(String... settings) throws IOException {
		ServerProcess server = new ServerProcess(directory.resolve("servers.log"),
				ReplicaSettings.of(sandboxPort(), List.of(settings)));
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

}
