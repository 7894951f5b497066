package dev.toritsugi.sandbox.controlapi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The control API for workers, of any workspace.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
class WorkerControlIntegrationTests {

	private final RestTestClient client;

	private final Sandbox sandbox;

	@Autowired
	WorkerControlIntegrationTests(RestTestClient client, Sandbox sandbox) {
		this.client = client;
		this.sandbox = sandbox;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@Test
	void aCallIsAnsweredHungUpAndCompletedWithoutTheServer() {
		post("/sandbox/calls", null, 201);
		assertThat(holds("alice", "phone")).containsExactly("ringing");
		post("/sandbox/workers/ALICE/answer", null, 200);
		assertThat(holds("alice", "status")).containsExactly("accepted");
		post("/sandbox/workers/" + sid("alice") + "/hangup", null, 200);
		assertThat(holds("alice", "status")).containsExactly("wrapping");
		post("/sandbox/workers/alice/complete", null, 200);
		assertThat(holds("alice", "status")).isEmpty();
		assertThat(state("$.tasks[*].status")).containsExactly("completed");
	}

	@Test
	void aTaskWithoutACallIsRejectedAcceptedAndCompletedByHand() {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace workspace = account.taskRouter().workspaces().all().iterator().next();
			account.taskRouter()
				.tasks()
				.createVoiceTask(account.taskRouter().workflows().all(workspace).iterator().next(),
						JsonNodeFactory.instance.objectNode(), null, null);
		});
		post("/sandbox/workers/alice/reject", null, 200);
		assertThat(holds("alice", "status")).isEmpty();
		String reservation = holds("bob", "reservation").get(0);
		post("/sandbox/workers/bob/accept", "{\"reservation\":\"WR00000000000000000000000000000000\"}", 409);
		post("/sandbox/workers/bob/accept", "{\"reservation\":\"" + reservation + "\"}", 200);
		post("/sandbox/workers/bob/complete", null, 200);
		assertThat(state("$.tasks[*].status")).containsExactly("completed");
	}

	@Test
	void aWorkerGoesWhereTheyAreSent() {
		post("/sandbox/workers/alice/activity", "{\"activity\":\"wrap-up\"}", 200);
		assertThat(state("$.workers[0].activity")).containsExactly("Wrap-up");
		assertThat(post("/sandbox/workers/alice/activity", "{\"activity\":\"Lunch\"}", 404))
			.contains("The workspace has no activity Lunch. It has [Offline, Available");
	}

	@Test
	void aPhoneIsOutOfReachOrBusy() {
		assertThat(post("/sandbox/workers/alice/phone", "{\"state\":\"out-of-reach\"}", 200))
			.contains("\"phoneState\" : \"out-of-reach\"");
		post("/sandbox/calls", null, 201);
		assertThat(state("$.calls[?(@.to == 'client:alice')].status")).containsExactly("no-answer");
		post("/sandbox/reset", null, 200);
		post("/sandbox/workers/alice/phone", "{\"state\":\"busy\"}", 200);
		post("/sandbox/calls", null, 201);
		assertThat(state("$.calls[?(@.to == 'client:alice')].status")).containsExactly("busy");
		assertThat(post("/sandbox/workers/alice/phone", "{\"state\":\"lost\"}", 400))
			.contains("must be reachable, busy or out-of-reach");
	}

	@Test
	void aWorkerWithoutAPhoneHasNoPhoneState() {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace workspace = account.taskRouter().workspaces().all().iterator().next();
			account.taskRouter().workers().create(workspace, "zoe", JsonNodeFactory.instance.objectNode(), null);
		});
		assertThat(post("/sandbox/workers/zoe/phone", "{\"state\":\"busy\"}", 409)).contains("zoe has no phone");
	}

	@Test
	void theLogHasOneFormForWorkersAndTasks(CapturedOutput output) {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace workspace = account.taskRouter().workspaces().all().iterator().next();
			account.taskRouter()
				.workers()
				.update(account.taskRouter().workers().named(workspace, "alice").orElseThrow(), null,
						JsonNodeFactory.instance.objectNode().put("level", 2));
			account.taskRouter()
				.tasks()
				.cancel(account.taskRouter()
					.tasks()
					.createVoiceTask(account.taskRouter().workflows().all(workspace).iterator().next(),
							JsonNodeFactory.instance.objectNode(), null, null),
						null);
		});
		assertThat(output).contains("alice has new attributes").containsPattern("WT[0-9a-f]{32} is canceled\\R");
	}

	@Test
	void aNameOfTwoWorkspacesNeedsTheSid() {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace other = account.taskRouter().workspaces().create(Workspace.Settings.named("Other"));
			account.taskRouter().queues().create(other, TaskQueue.Settings.servedByAll("All"));
			account.taskRouter().workers().create(other, "alice", JsonNodeFactory.instance.objectNode(), null);
		});
		assertThat(post("/sandbox/workers/alice/available", null, 409)).contains("Several workspaces", sid("alice"));
		post("/sandbox/workers/" + sid("alice") + "/available", null, 200);
	}

	@Test
	void waitingTasksAreListedWithTheirPositions() {
		for (int caller = 1; caller <= 5; caller++) {
			post("/sandbox/calls", "{\"from\":\"+81900000000" + caller + "\"}", 201);
		}
		assertThat(state("$.waiting[?(@.status == 'pending')].from")).containsExactly("+819000000004", "+819000000005");
		assertThat(state("$.waiting[*].position")).containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void aBatchPlacesCallsAtARateAndStops() {
		post("/sandbox/clock", "{\"mode\":\"manual\"}", 200);
		post("/sandbox/calls/batch", "{\"count\":10,\"perMinute\":60}", 202);
		post("/sandbox/clock", "{\"advance\":\"PT3S\"}", 200);
		assertThat(state("$.calls[?(@.direction == 'inbound')].from")).hasSize(4).doesNotHaveDuplicates();
		assertThat(state("$.batch.left")).containsExactly(6);
		this.client.delete().uri("/sandbox/calls/batch").exchange().expectStatus().isOk();
		post("/sandbox/clock", "{\"advance\":\"PT30S\"}", 200);
		assertThat(state("$.calls[?(@.direction == 'inbound')].from")).hasSize(4);
	}

	@Test
	void anEmptyBatchIsRefused() {
		assertThat(post("/sandbox/calls/batch", "{\"count\":0,\"perMinute\":60}", 400)).contains("1 to 10000");
		post("/sandbox/calls/batch", "{\"count\":1,\"perMinute\":60,\"to\":\"+12025559999\"}", 404);
	}

	private String sid(String name) {
		return this.<String>state("$.workers[?(@.name == '" + name + "')].sid").get(0);
	}

	private List<String> holds(String name, String what) {
		return state("$.workers[?(@.name == '" + name + "')].holds[*]." + what);
	}

	private <T> List<T> state(String path) {
		String body = this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		Object found = JsonPath.read(body, path);
		return (found instanceof List<?> list) ? cast(list) : cast(List.of(found));
	}

	@SuppressWarnings("unchecked")
	private static <T> List<T> cast(List<?> list) {
		return (List<T>) list;
	}

	private String post(String path, @Nullable String body, int status) {
		RestTestClient.RequestBodySpec request = this.client.post().uri(path);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		String answer = request.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return String.valueOf(answer);
	}

}
