package dev.toritsugi.sandbox.api;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the parameters of tasks do, and what does nothing and is noted.
 */
class TaskParametersIntegrationTests extends AbstractTaskListTests {

	private static final String QUEUES = TASKS.replace("Tasks", "TaskQueues");

	private static final String WORKFLOWS = TASKS.replace("Tasks", "Workflows");

	private static final String WORKERS = TASKS.replace("Tasks", "Workers");

	@Autowired
	TaskParametersIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@Test
	void ignoreCapacityWithoutAWorkerToRouteToIsNoted() {
		create("Attributes={}&IgnoreCapacity=true");
		assertNoted("IgnoreCapacity");
	}

	@Test
	void aQueueWithoutARoutingTargetIsNoted() {
		create("Attributes={}&TaskQueueSid=" + first(QUEUES, "task_queues"));
		assertNoted("TaskQueueSid");
	}

	@Test
	void theCapacityOfNobodyIsIgnoredForAQueue() {
		create("Attributes={}&IgnoreCapacity=true&RoutingTarget=" + first(QUEUES, "task_queues"));
		assertNoted("IgnoreCapacity");
	}

	@Test
	void withAWorkerToRouteToBothCount() {
		create("Attributes={}&IgnoreCapacity=false&TaskQueueSid=%s&RoutingTarget=%s"
			.formatted(first(QUEUES, "task_queues"), first(WORKERS, "workers")));
		assertThat(notes()).doesNotContain("ignored");
	}

	@Test
	void aWorkflowToRouteToIsKeptAndLeadsTheTask() {
		String workflow = first(WORKFLOWS, "workflows");
		String task = create("Attributes={}&RoutingTarget=" + workflow);
		create("Attributes={}");
		this.client.get()
			.uri(TASKS + "?RoutingTarget=" + workflow)
			.exchange()
			.expectBody()
			.jsonPath("$.tasks[*].sid")
			.value((Object sids) -> assertThat(sids).isEqualTo(List.of(task)))
			.jsonPath("$.tasks[0].routing_target")
			.isEqualTo(workflow)
			.jsonPath("$.tasks[0].workflow_sid")
			.isEqualTo(workflow)
			.jsonPath("$.tasks[0].assignment_status")
			.isEqualTo("reserved");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E+400", "-1E-400", "0.10", "12345678901234567890.123456789", "100000" })
	void aNumberStaysWhatItIs(String number) {
		String task = create("Attributes={\"a\":%s}".formatted(number.replace("+", "%2B")));
		this.client.get()
			.uri(TASKS + "/" + task)
			.exchange()
			.expectBody()
			.jsonPath("$.attributes")
			.isEqualTo("{\"a\":%s}".formatted(number));
	}

	@Test
	void aVirtualStartCountsWithoutARoutingTarget() {
		String task = create("Attributes={}&VirtualStartTime=2020-01-01T00:00:00Z");
		this.client.get()
			.uri(TASKS + "/" + task)
			.exchange()
			.expectBody()
			.jsonPath("$.virtual_start_time")
			.isEqualTo("2020-01-01T00:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "waiting", "pending,waiting", "PENDING" })
	void aStatusThatNoTaskHasIsRefused(String statuses) {
		this.client.get()
			.uri(TASKS + "?AssignmentStatus=" + statuses)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.message")
			.isEqualTo("Invalid value for parameter AssignmentStatus");
	}

	private void assertNoted(String parameter) {
		assertThat(notes()).contains("parameter %s ignored".formatted(parameter));
	}

	private String first(String list, String key) {
		return JsonPath.read(text(this.client.get().uri(list).exchange()), "$.%s[0].sid".formatted(key));
	}

	private String notes() {
		return JsonPath.read(text(this.client.get().uri("/sandbox/journal").exchange()), "$[*].notes[*]").toString();
	}

}
