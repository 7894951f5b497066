package dev.toritsugi;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks that another application creates in a workflow of its own for calls that are
 * over, as a voicemail application does. The server changes neither these tasks nor, for
 * their sake, the operators who work on them.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
@SuppressWarnings("NullAway.Init")
class OtherApplicationIntegrationTests extends AbstractReconcilerTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	@Autowired
	Environment environment;

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
	void aWorkflowWithTheUrlOfThisServerKeepsItsReservations() {
		String url = "http://localhost:" + this.environment.getProperty("server.port") + "/assignment";
		rest(WORKSPACE + "/Workflows/" + this.workflow, Map.of("AssignmentCallbackUrl", url));
		everyoneLeaves();
		activity("alice", "Available");
		String task = voicemail("CA" + "1".repeat(32));
		pass("PT10S");
		assertThat(status(task)).isEqualTo("reserved");
		post("/sandbox/workers/alice/accept", null);
		clock().settle();
		assertThat(status(task)).isEqualTo("assigned");
	}

	@Test
	void aReservationThatTimesOutIsNoMissedCall() {
		rest(WORKSPACE + "/Workflows/" + this.workflow, Map.of("TaskReservationTimeout", "20"));
		everyoneLeaves();
		activity("alice", "Available");
		voicemail("CA" + "1".repeat(32));
		assertThat(holds("alice")).containsExactly("pending");
		pass("PT25S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
		pass("PT40S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
	}

	@Test
	void anAcceptedReservationIsNoAnsweredCall() {
		String call = call();
		post("/sandbox/workers/alice/decline", null);
		pass("PT2S");
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
		post("/sandbox/calls/" + call + "/hangup", null);
		accepted();
		pass("PT2S");
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
	}

	@Test
	void anOperatorIsNotMovedBackAfterATask() {
		String task = accepted();
		activity("alice", "Unavailable");
		rest(WORKSPACE + "/Tasks/" + task, Map.of("AssignmentStatus", "wrapping"));
		activity("alice", "Available");
		pass("PT40S");
		assertThat(activity("alice")).isEqualTo("Available");
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
			activity(operator, "Offline");
		}
		String task = voicemail(call);
		post("/sandbox/workers/alice/accept", null);
		clock().settle();
		assertThat(status(task)).isEqualTo("assigned");
		return task;
	}

	private void everyoneLeaves() {
		for (String operator : new String[] { "alice", "bob", "carol" }) {
			activity(operator, "Offline");
		}
	}

	private void activity(String operator, String activity) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"" + activity + "\"}");
		clock().settle();
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
