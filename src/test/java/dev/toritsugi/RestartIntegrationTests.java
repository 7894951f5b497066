package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers start while many tasks are wrapping, each request to Twilio takes 100 ms, and
 * the rounds of the reconciler complete all tasks. {@code -Drestart.wrapping=500} sets
 * the number of wrapping tasks, {@code -Drestart.waiting=3000} the number of waiting
 * tasks, and {@code -Drestart.replicas=2} the number of servers.
 */
@SandboxServerTest
class RestartIntegrationTests {

	private static final int WRAPPING = Integer.getInteger("restart.wrapping", 60);

	private static final int WAITING = Integer.getInteger("restart.waiting", 100);

	private static final int REPLICAS = Integer.getInteger("restart.replicas", 2);

	/** Time after which no operator can extend the after-call work any more. */
	private static final Duration OVERDUE = Duration.ofSeconds(25);

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	@TempDir
	static Path directory = Path.of("");

	private final List<ServerProcess> servers = new ArrayList<>();

	private final List<String> requests = new ArrayList<>();

	private final RestTestClient client;

	private final Environment environment;

	private final Sandbox sandbox;

	private long read;

	@Autowired
	RestartIntegrationTests(RestTestClient client, Environment environment, Sandbox sandbox) {
		this.client = client;
		this.environment = environment;
		this.sandbox = sandbox;
	}

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		for (int i = 0; i < WRAPPING; i++) {
			String operator = "call-center.operators[" + i + "].";
			String name = "operator" + i;
			settings.add(operator + "name", () -> name);
			settings.add(operator + "worker-name", () -> name);
		}
	}

	@AfterEach
	void stop() {
		this.servers.forEach(ServerProcess::close);
	}

	@Test
	void allTasksAreCompletedBySeveralRequestsAtATime() throws Exception {
		List<String> tasks = new ArrayList<>();
		String call = "CA" + "1".repeat(32);
		for (int i = 0; i < WRAPPING; i++) {
			tasks.add(task(call));
			post("/sandbox/workers/operator" + i + "/accept");
		}
		tasks.forEach((task) -> rest("/Tasks/" + task, Map.of("AssignmentStatus", "wrapping")));
		assertThat(count(TaskStatus.WRAPPING)).isEqualTo(WRAPPING);
		String caller = JsonPath.read(post("/sandbox/calls"), "$.sid");
		for (int i = 0; i < WAITING; i++) {
			task(caller);
		}
		this.sandbox.account().engine().advance(OVERDUE, Duration.ofMinutes(1));
		this.client.put()
			.uri("/sandbox/faults/slow")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"effect\":\"slow\",\"delay\":\"PT0.1S\"}")
			.exchange()
			.expectStatus()
			.isOk();
		readOn();
		this.requests.clear();
		Instant start = Instant.now();
		for (int i = 0; i < REPLICAS; i++) {
			this.servers.add(server());
		}
		Instant first = null;
		while (count(TaskStatus.WRAPPING) > 0) {
			first = (first == null && count(TaskStatus.WRAPPING) < WRAPPING) ? Instant.now() : first;
			TimeUnit.MILLISECONDS.sleep(100);
			readOn();
		}
		Duration whole = Duration.between(start, Instant.now());
		Duration repair = Duration.between((first != null) ? first : Instant.now(), Instant.now());
		TimeUnit.SECONDS.sleep(1);
		readOn();
		long refused = this.requests.stream()
			.filter((request) -> request.startsWith("POST") && !request.endsWith(" 200"))
			.count();
		LoggerFactory.getLogger("sandbox")
			.info("{} replicas, {} wrapping, {} waiting: {} s from the start, {} s from the first completion, {} requests, "
					+ "{} of them refused", REPLICAS, WRAPPING, WAITING, whole.toSeconds(), repair.toSeconds(),
					this.requests.size(), refused);
		assertThat(this.requests.stream().filter((request) -> request.startsWith("POST")).count())
			.isBetween((long) WRAPPING, WRAPPING * 2L - 1);
		assertThat(count(TaskStatus.CANCELED)).isZero();
	}

	private ServerProcess server() throws IOException {
		return new ServerProcess(directory.resolve("servers.log"),
				List.of("--twilio.account-sid=AC00000000000000000000000000000001",
						"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
						"--twilio.workspace-sid=WS00000000000000000000000000000001",
						"--twilio.workflow-sid=WW00000000000000000000000000000001",
						"--twilio.api-base-url=http://localhost:" + this.environment.getProperty("server.port"),
						"--twilio.public-url=http://localhost:1", "--call-center.after-call.time=1s"));
	}

	private String task(String call) {
		return JsonPath.read(rest("/Tasks", Map.of("Attributes", "{\"call_sid\":\"" + call + "\"}")), "$.sid");
	}

	private long count(TaskStatus status) {
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		return this.sandbox.account()
			.engine()
			.look(() -> taskRouter.tasks()
				.all(taskRouter.workspaces().all().iterator().next())
				.stream()
				.filter((task) -> task.status() == status)
				.count());
	}

	private void readOn() {
		for (Journal.Numbered line : this.sandbox.account().journal().after(this.read)) {
			this.read = line.number();
			if (line.entry().direction() == JournalEntry.Direction.REST) {
				this.requests.add(line.entry().request().method() + " " + line.entry().request().url() + " "
						+ line.entry().answer().status());
			}
		}
	}

	private String rest(String path, Map<String, String> form) {
		LinkedMultiValueMap<String, String> body = new LinkedMultiValueMap<>();
		form.forEach(body::add);
		return String.valueOf(this.client.post()
			.uri(WORKSPACE + path)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.body(body)
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private String post(String path) {
		return String
			.valueOf(this.client.post().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
