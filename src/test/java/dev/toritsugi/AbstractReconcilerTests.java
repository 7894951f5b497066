package dev.toritsugi;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;

import org.springframework.util.LinkedMultiValueMap;

/**
 * Tasks that TaskRouter has left behind.
 */
abstract class AbstractReconcilerTests extends AbstractAfterCallTests {

	static final String TASKS = "/v1/Workspaces/WS00000000000000000000000000000001/Tasks";

	String callThatIsOver() {
		String call = call();
		post("/sandbox/calls/" + call + "/hangup", null);
		clock().settle();
		return call;
	}

	String taskOfSomebodyElse() {
		return rest(TASKS, Map.of("Attributes", "{}"));
	}

	/** As if TaskRouter had not noticed that the call is over. */
	String task(String call) {
		return rest(TASKS, Map.of("Attributes", "{\"call_sid\":\"" + call + "\"}"));
	}

	/** Replaces the attributes of a task by REST, as another program may do. */
	void replaceAttributes(String task, String attributes) {
		rest(TASKS + "/" + task, Map.of("Attributes", attributes));
	}

	/** Moves a task to wrapping by REST, as a program may do during the conversation. */
	void wrapUp(String task) {
		rest(TASKS + "/" + task, Map.of("AssignmentStatus", "wrapping"));
	}

	String rest(String path, Map<String, String> form) {
		LinkedMultiValueMap<String, String> body = new LinkedMultiValueMap<>();
		form.forEach(body::add);
		String answer = String.valueOf(this.client.post()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.body(body)
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		clock().settle();
		return JsonPath.read(answer, "$.sid");
	}

	String status(String task) {
		return JsonPath.<List<String>>read(get("/sandbox/state"), "$.tasks[?(@.sid == '" + task + "')].status").get(0);
	}

}
