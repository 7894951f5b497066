package dev.toritsugi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program moves a task to another queue or to another application's workflow, or
 * deletes it, during the call or the after-call work.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
@ExtendWith(OutputCaptureExtension.class)
class MovedTaskIntegrationTests extends AbstractReconcilerTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	private String queue = "";

	private String workflow = "";

	@BeforeEach
	void otherQueueAndWorkflow() {
		this.queue = rest(WORKSPACE + "/TaskQueues", Map.of("FriendlyName", "other", "TargetWorkers", "1==2"));
		this.workflow = rest(WORKSPACE + "/Workflows", Map.of("FriendlyName", "other", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + this.queue + "\"}}}"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aTaskInAnotherQueueIsCompleted(boolean wrapping) {
		String call = wrapping ? talkWith("alice") : talking();
		moveToOtherQueue(taskSid(call));
		post("/sandbox/workers/alice/hangup", null);
		pass("PT25S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aTaskInAnotherWorkflowBelongsToTheOtherApplication(boolean wrapping) {
		String call = wrapping ? talkWith("alice") : talking();
		String task = taskSid(call);
		moveToOtherWorkflow(task);
		post("/sandbox/workers/alice/hangup", null);
		pass("PT90S");
		assertThat(status(task)).isEqualTo("wrapping");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aTaskDeletedDuringItsAfterCallWorkIsForgotten(boolean eventIsLost, CapturedOutput output) {
		String task = taskSid(talkWith("alice"));
		if (eventIsLost) {
			fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		}
		int before = requests().size();
		delete(task);
		pass("PT90S");
		assertThat(requests().stream().skip(before).filter((request) -> request.endsWith("/Tasks/*")))
			.isEqualTo(eventIsLost ? List.of("DELETE /Tasks/*", "POST /Tasks/*") : List.of("DELETE /Tasks/*"));
		assertThat(holds("alice")).isEmpty();
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(warnings(output, task)).isEmpty();
	}

	@Test
	void aTaskDeletedDuringItsCallIsForgotten(CapturedOutput output) {
		String call = talking();
		String task = taskSid(call);
		delete(task);
		pass("PT10S");
		post("/sandbox/workers/alice/hangup", null);
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT90S");
		assertThat(holds("alice")).isEmpty();
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(warnings(output, task)).isEmpty();
	}

	private static List<String> warnings(CapturedOutput output, String task) {
		return output.toString().lines().filter((line) -> line.matches(".* (WARN|ERROR) .*" + task + ".*")).toList();
	}

	private String talking() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		return call;
	}

	private void moveToOtherQueue(String sid) {
		change(sid, (task, workspace) -> task.enter(taskRouter().queues().get(workspace, this.queue), now()));
	}

	private void moveToOtherWorkflow(String sid) {
		change(sid, (task, workspace) -> ReflectionTestUtils.setField(task, "workflow",
				taskRouter().workflows().get(workspace, this.workflow)));
	}

	private Instant now() {
		return this.sandbox.account().engine().now();
	}

	/** Changes a task as no request of Twilio's documented REST API can. */
	private void change(String sid, BiConsumer<Task, Workspace> change) {
		this.sandbox.account().engine().run(() -> {
			Workspace workspace = taskRouter().workspaces().all().iterator().next();
			Task task = taskRouter().tasks().get(workspace, sid);
			change.accept(task, workspace);
			task.touch(now());
		});
		clock().settle();
	}

	private TaskRouter taskRouter() {
		return this.sandbox.account().taskRouter();
	}

	private void delete(String task) {
		this.client.delete()
			.uri(WORKSPACE + "/Tasks/" + task)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectStatus()
			.isNoContent();
		clock().settle();
	}

}
