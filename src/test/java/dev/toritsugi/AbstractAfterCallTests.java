package dev.toritsugi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * The whole server and the sandbox on one clock, which the test moves.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractAfterCallTests extends AbstractSandboxServerTests {

	@BeforeEach
	void begin() {
		clock().begin();
		clock().settle();
	}

	SandboxClock clock() {
		return new SandboxClock(this.sandbox);
	}

	void pass(String duration) {
		clock().pass(Duration.parse(duration));
	}

	/** Somebody calls, and the operator who is rung talks with them and hangs up. */
	String talkWith(String operator) {
		String call = call();
		post("/sandbox/workers/" + operator + "/answer", null);
		pass("PT10S");
		post("/sandbox/workers/" + operator + "/hangup", null);
		clock().settle();
		return call;
	}

	String call() {
		return calls(null);
	}

	String call(String from) {
		return calls("{\"from\":\"" + from + "\"}");
	}

	private String calls(@Nullable String json) {
		String call = JsonPath.read(post("/sandbox/calls", json), "$.sid");
		clock().settle();
		return call;
	}

	String taskStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.status");
	}

	String taskSid(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.task.sid");
	}

	/** A field of the caller's task as Twilio's REST API returns it. */
	String taskField(String call, String path) {
		String task = String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + taskSid(call))
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return String.valueOf(JsonPath.<Object>read(task, path));
	}

	/** An attribute of the caller's task, or null as text. */
	String taskAttribute(String call, String name) {
		return String.valueOf(JsonPath.<Map<String, Object>>read(taskField(call, "$.attributes"), "$").get(name));
	}

	String activity(String operator) {
		return JsonPath.<List<String>>read(get("/sandbox/state"), "$.workers[?(@.name == '" + operator + "')].activity")
			.get(0);
	}

	String attributes(String operator) {
		Worker worker = worker(operator);
		return this.sandbox.account().engine().look(worker::attributesText);
	}

	Worker worker(String operator) {
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		return this.sandbox.account()
			.engine()
			.look(() -> taskRouter.workers()
				.named(taskRouter.workspaces().all().iterator().next(), operator)
				.orElseThrow());
	}

	List<String> holds(String operator) {
		return JsonPath.read(get("/sandbox/state"), "$.workers[?(@.name == '" + operator + "')].holds[*].status");
	}

	/** The REST requests so far, as method and what is asked of, without SIDs. */
	List<String> requests() {
		List<String> methods = JsonPath.read(get("/sandbox/journal"), "$[?(@.direction == 'REST')].method");
		List<String> urls = JsonPath.read(get("/sandbox/journal"), "$[?(@.direction == 'REST')].url");
		return IntStream.range(0, methods.size())
			.mapToObj((i) -> methods.get(i) + " "
					+ urls.get(i)
						.replaceFirst("^/(v1/Workspaces|2010-04-01/Accounts)/[^/]*", "")
						.replaceAll("[A-Z]{2}[0-9a-f]{32}", "*"))
			.toList();
	}

}
