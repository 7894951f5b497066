package dev.toritsugi;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks that another application creates in a workflow of its own for calls that are
 * over, as a voicemail application does.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
class OtherApplicationIntegrationTests extends AbstractReconcilerTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	private String workflow = "";

	@BeforeEach
	void anotherApplicationHasItsOwnWorkflow() {
		String queue = rest(WORKSPACE + "/TaskQueues", Map.of("FriendlyName", "Voicemail", "TargetWorkers", "1==1"));
		this.workflow = rest(WORKSPACE + "/Workflows", Map.of("FriendlyName", "Voicemail", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
	}

	@Test
	void aWaitingTaskIsNotCanceled() {
		everyoneLeaves();
		String task = voicemail(callThatIsOver());
		pass("PT90S");
		assertThat(status(task)).isEqualTo("pending");
	}

	@Test
	void aTaskInProgressIsNotCompleted() {
		String task = accepted();
		pass("PT90S");
		assertThat(status(task)).isEqualTo("assigned");
		rest(WORKSPACE + "/Tasks/" + task, Map.of("AssignmentStatus", "wrapping"));
		pass("PT90S");
		assertThat(status(task)).isEqualTo("wrapping");
	}

	@Test
	void theEventsOfATaskAreIgnored() {
		String task = accepted();
		rest(WORKSPACE + "/Tasks/" + task, Map.of("AssignmentStatus", "wrapping", "Attributes",
				"{\"call_sid\":\"CA" + "1".repeat(32) + "\",\"worker_call_sid\":\"CA" + "2".repeat(32) + "\"}"));
		pass("PT25S");
		assertThat(status(task)).isEqualTo("wrapping");
	}

	@Test
	void operatorsNeitherCompleteNorExtendATask() {
		String task = accepted();
		rest(WORKSPACE + "/Tasks/" + task, Map.of("AssignmentStatus", "wrapping"));
		for (String operator : new String[] { "alice", "dana" }) {
			assertThat(request(operator, "/complete", "{\"taskSid\":\"" + task + "\"}")).contains("\"task-not-found\"");
			assertThat(request(operator, "/complete/extend", "{\"taskSid\":\"" + task + "\",\"by\":\"PT60S\"}"))
				.contains("\"task-not-found\"");
		}
		assertThat(request("alice", "/complete", "{}")).contains("\"nothing-to-complete\"");
		assertThat(status(task)).isEqualTo("wrapping");
	}

	private String accepted() {
		String call = callThatIsOver();
		for (String operator : new String[] { "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		String task = voicemail(call);
		post("/sandbox/workers/alice/accept", null);
		scheduler().settle();
		assertThat(status(task)).isEqualTo("assigned");
		return task;
	}

	private void everyoneLeaves() {
		for (String operator : new String[] { "alice", "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
	}

	private String voicemail(String call) {
		return rest(WORKSPACE + "/Tasks",
				Map.of("WorkflowSid", this.workflow, "Attributes", "{\"call_sid\":\"" + call + "\"}"));
	}

	private String request(String operator, String path, String json) {
		return String.valueOf(this.client.post()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(json)
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
