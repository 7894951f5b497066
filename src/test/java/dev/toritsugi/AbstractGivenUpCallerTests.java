package dev.toritsugi;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;

import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.CallQueueRegistry;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers whose task TaskRouter cancels while they wait in the queue.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractGivenUpCallerTests extends AbstractReconcilerTests {

	/** Only the first route applies to this number, for 30 seconds. */
	static final String ROUTED = "+819011112222";

	@Autowired
	ApplicationContext server;

	/** The sandbox gives the same SIDs again, which the server must not remember. */
	@BeforeEach
	void restart() {
		new ServerMemory(this.server, clock()).restart();
	}

	void sendOperatorsHome() {
		List.of("alice", "bob", "carol").forEach((operator) -> activity(operator, "Offline"));
	}

	void activity(String operator, String activity) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"" + activity + "\"}");
	}

	void loseEvents() {
		fault("events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
	}

	/** Numbers that Twilio has dialled for a call, the operators' included. */
	List<String> dialled(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

	List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

	String callStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	/** Requests to the queue members of API 2010-04-01, as method and path. */
	List<String> requestsToMembers() {
		return requests().stream().filter((request) -> request.contains("/Members")).toList();
	}

	/** A call to a phone of another application, which executes a TwiML document. */
	String callOfAnotherApplication(String twiml) {
		String call = rest("/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json",
				Map.of("To", "+815011112222", "From", "+12025550100", "Twiml", twiml));
		post("/sandbox/calls/" + call + "/answer", null);
		clock().settle();
		return call;
	}

	/** A task of another application, which waits in a workflow without operators. */
	String taskOfAnotherWorkflow(String call) {
		String workspace = "/v1/Workspaces/WS00000000000000000000000000000001";
		String queue = rest(workspace + "/TaskQueues", Map.of("FriendlyName", "No operators", "TargetWorkers", "1==2"));
		String workflow = rest(workspace + "/Workflows", Map.of("FriendlyName", "Other", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
		return rest(workspace + "/Tasks",
				Map.of("WorkflowSid", workflow, "Attributes", "{\"call_sid\":\"" + call + "\"}"));
	}

	void renameQueueOfWorkflow() {
		CallQueueRegistry queues = this.sandbox.account().voice().queues();
		this.sandbox.account().engine().run(() -> {
			CallQueue queue = queues.findNamed("WW00000000000000000000000000000001").orElseThrow();
			queues.update(queue, "Another name", queue.maxSize());
		});
	}

	String doing(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.doing");
	}

	void assertApologyAndHangUp(String call) {
		assertThat(heard(call)).anyMatch((text) -> text.contains("sorry"));
		assertThat(callStatus(call)).isEqualTo("completed");
	}

}
