package dev.toritsugi;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers start while many tasks are wrapping, each request to Twilio takes 100 ms, and
 * the rounds of the reconciler complete all tasks. {@code -Drestart.wrapping=500} sets
 * the number of wrapping tasks, {@code -Drestart.waiting=3000} the number of waiting
 * tasks, and {@code -Drestart.replicas=2} the number of servers.
 * {@code -Drestart.limited=0.3} sets the probability with which Twilio limits a request.
 */
@Tag("long")
class RestartIntegrationTests extends AbstractReplicaProcessTests {

	private static final int WRAPPING = Integer.getInteger("restart.wrapping", 150);

	private static final int WAITING = Integer.getInteger("restart.waiting", 100);

	private static final int REPLICAS = Integer.getInteger("restart.replicas", 2);

	private static final double LIMITED = Double.parseDouble(System.getProperty("restart.limited", "0"));

	/**
	 * Maximum number of refused completions per replica. Where the tasks of two replicas
	 * meet, the six requests of each that are on their way may be refused, and one more.
	 * Two replicas meet at most twice, or a few times more if a process is slow to start.
	 */
	private static final int REFUSED = 24;

	/** Time after which no operator can extend the after-call work any more. */
	private static final Duration OVERDUE = Duration.ofSeconds(25);

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	private final List<String> requests = new ArrayList<>();

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		for (int i = 0; i < WRAPPING; i++) {
			String operator = "call-center.operators[" + i + "].";
			String name = "operator" + i;
			settings.add(operator + "name", () -> name);
			settings.add(operator + "worker-name", () -> name);
		}
	}

	@Test
	void replicasCompleteAllTasksAndSeldomTheSame() throws Exception {
		wrappingAndWaitingTasks();
		if (LIMITED > 0) {
			fault("limited", "{\"effect\":\"status\",\"status\":429,\"probability\":" + LIMITED + "}");
		}
		fault("slow", "{\"effect\":\"slow\",\"delay\":\"PT0.1S\"}");
		newRequests();
		Instant start = Instant.now();
		for (int i = 0; i < REPLICAS; i++) {
			server();
		}
		Instant first = null;
		while (count(TaskStatus.WRAPPING) > 0) {
			first = (first == null && count(TaskStatus.WRAPPING) < WRAPPING) ? Instant.now() : first;
			TimeUnit.MILLISECONDS.sleep(100);
			this.requests.addAll(newRequests());
		}
		Duration whole = Duration.between(start, Instant.now());
		Duration repair = Duration.between((first != null) ? first : Instant.now(), Instant.now());
		TimeUnit.SECONDS.sleep(1);
		this.requests.addAll(newRequests());
		long refused = this.requests.stream()
			.filter((request) -> request.startsWith("POST") && !request.endsWith(" 200") && !request.endsWith(" 429"))
			.count();
		LoggerFactory.getLogger("sandbox")
			.info("{} replicas, {} wrapping, {} waiting: {} s from the start, {} s from the first completion, {} requests, "
					+ "{} of them refused", REPLICAS, WRAPPING, WAITING, whole.toSeconds(), repair.toSeconds(),
					this.requests.size(), refused);
		assertThat(refused).isLessThanOrEqualTo((REPLICAS > 1) ? REFUSED * REPLICAS : 0);
		assertThat(count(TaskStatus.CANCELED)).isZero();
	}

	private void wrappingAndWaitingTasks() throws InterruptedException {
		List<String> tasks = new ArrayList<>();
		String call = "CA" + "1".repeat(32);
		for (int i = 0; i < WRAPPING; i++) {
			tasks.add(task(call));
			post("/sandbox/workers/operator" + i + "/accept", null);
		}
		tasks.forEach((task) -> rest("/Tasks/" + task, Map.of("AssignmentStatus", "wrapping")));
		assertThat(count(TaskStatus.WRAPPING)).isEqualTo(WRAPPING);
		BALANCER.add(sandboxPort());
		String caller = call();
		for (int i = 0; i < WAITING; i++) {
			task(caller);
		}
		this.sandbox.account().engine().advance(OVERDUE, Duration.ofMinutes(1));
		BALANCER.clear();
	}

	private ServerProcess server() throws IOException {
		return server("--twilio.public-url=http://localhost:1", "--call-center.after-call.time=1s");
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

}
