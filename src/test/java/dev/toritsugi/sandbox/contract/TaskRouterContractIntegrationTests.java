package dev.toritsugi.sandbox.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Event;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskChannel;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueBulkRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueuesStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowStatistics;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Twilio's Java SDK, unmodified but for the host, works on TaskRouter's every route; and
 * each answer is what Twilio's OpenAPI document says, key by key.
 */
@SandboxServerTest
class TaskRouterContractIntegrationTests {

	private final Contract contract = Contract.of("taskrouter-v1.json");

	private final Sandbox sandbox;

	private final SandboxHttpClient http;

	private final TwilioRestClient client;

	@Autowired
	TaskRouterContractIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		this.sandbox = sandbox;
		this.http = new SandboxHttpClient("http://localhost:" + environment.getProperty("local.server.port"));
		this.client = new TwilioRestClient.Builder(account.sid(), account.authToken()).httpClient(this.http).build();
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@Test
	void everyRouteAnswersByContract() {
		String workspace = Workspace.creator("Contract").setTemplate("FIFO").create(this.client).getSid();
		Workspace.updater(workspace).setEventsFilter("task.created").update(this.client);
		assertThat(Workspace.fetcher(workspace).fetch(this.client).getFriendlyName()).isEqualTo("Contract");
		assertThat(read(Workspace.reader().read(this.client))).hasSize(2);

		activities(workspace);
		channels(workspace);
		String queue = queues(workspace);
		String workflow = workflows(workspace, queue);
		String worker = workers(workspace);
		tasks(workspace, workflow, worker);
		events(workspace);
		statistics(workspace, queue, workflow, worker);
		deletions(workspace, queue, workflow, worker);

		assertThat(this.contract.operations(this.http.exchanges())).isEqualTo(this.contract.operations());
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
	}

	@Test
	void aListIsReadOverItsPages() {
		String workspace = Workspace.creator("Paged").create(this.client).getSid();
		for (int i = 0; i < 7; i++) {
			Worker.creator(workspace, "worker " + i).create(this.client);
		}
		this.http.exchanges().clear();
		assertThat(read(Worker.reader(workspace).pageSize(3).read(this.client))).extracting(Worker::getFriendlyName)
			.containsExactly("worker 0", "worker 1", "worker 2", "worker 3", "worker 4", "worker 5", "worker 6");
		assertThat(this.http.exchanges()).hasSize(3);
	}

	@Test
	void whatHasChangedMeanwhileIsNotOverwritten() {
		String workspace = Workspace.creator("Versions").create(this.client).getSid();
		String worker = Worker.creator(workspace, "ana").create(this.client).getSid();
		Worker.updater(workspace, worker).setIfMatch("0").setAttributes("{\"a\":1}").update(this.client);
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> Worker.updater(workspace, worker)
				.setIfMatch("\"0\"")
				.setAttributes("{\"a\":2}")
				.update(this.client))
			.satisfies((refusal) -> assertThat(refusal.getStatusCode()).isEqualTo(412));
		assertThat(Worker.fetcher(workspace, worker).fetch(this.client).getAttributes()).isEqualTo("{\"a\":1}");
	}

	@Test
	void badInputIsTwiliosErrorWithTheNameOfTheParameter() {
		String workspace = Workspace.creator("Refusals").setTemplate("FIFO").create(this.client).getSid();
		assertRefused("Missing required parameter FriendlyName", () -> Workspace.creator("").create(this.client));
		assertRefused("Attributes is not JSON",
				() -> Worker.creator(workspace, "x").setAttributes("{").create(this.client));
		assertRefused("Timeout must be between 1 and 1209600",
				() -> Task.creator(workspace).setTimeout(2_000_000).create(this.client));
		assertRefused("TargetWorkers: ",
				() -> TaskQueue.creator(workspace, "q").setTargetWorkers("a ==").create(this.client));
		assertRefused("Configuration.task_routing has no \"filters\"",
				() -> Workflow.creator(workspace, "w", "{\"task_routing\":{}}").create(this.client));
		assertRefused("Invalid value for parameter Ordering",
				() -> Task.reader(workspace).setOrdering("Age:desc").read(this.client));
	}

	private void activities(String workspace) {
		String activity = Activity.creator(workspace, "Lunch").setAvailable(false).create(this.client).getSid();
		Activity.updater(workspace, activity).setFriendlyName("Break").update(this.client);
		assertThat(Activity.fetcher(workspace, activity).fetch(this.client).getFriendlyName()).isEqualTo("Break");
		assertThat(read(Activity.reader(workspace).setAvailable("true").read(this.client)))
			.extracting(Activity::getFriendlyName)
			.containsExactly("Available");
		Activity.deleter(workspace, activity).delete(this.client);
	}

	private void channels(String workspace) {
		String channel = TaskChannel.creator(workspace, "Mail", "mail").create(this.client).getSid();
		TaskChannel.updater(workspace, "mail").setFriendlyName("E-mail").update(this.client);
		assertThat(TaskChannel.fetcher(workspace, channel).fetch(this.client).getFriendlyName()).isEqualTo("E-mail");
		assertThat(read(TaskChannel.reader(workspace).read(this.client))).hasSize(6);
		TaskChannel.deleter(workspace, channel).delete(this.client);
	}

	private String queues(String workspace) {
		String queue = TaskQueue.creator(workspace, "Spanish")
			.setTargetWorkers("languages HAS 'es'")
			.create(this.client)
			.getSid();
		TaskQueue.updater(workspace, queue).setMaxReservedWorkers(2).update(this.client);
		assertThat(TaskQueue.fetcher(workspace, queue).fetch(this.client).getMaxReservedWorkers()).isEqualTo(2);
		assertThat(read(TaskQueue.reader(workspace).setOrdering("FriendlyName:desc").read(this.client)))
			.extracting(TaskQueue::getFriendlyName)
			.containsExactly("Spanish", "Sample Queue");
		return queue;
	}

	private String workflows(String workspace, String queue) {
		String workflow = Workflow.creator(workspace, "By language",
				"{\"task_routing\":{\"filters\":[{\"expression\":\"language == 'es'\",\"targets\":[{\"queue\":\"%s\"}]}]}}"
					.formatted(queue))
			.create(this.client)
			.getSid();
		Workflow.updater(workspace, workflow)
			.setTaskReservationTimeout(30)
			.setReEvaluateTasks("true")
			.update(this.client);
		assertThat(Workflow.fetcher(workspace, workflow).fetch(this.client).getTaskReservationTimeout()).isEqualTo(30);
		assertThat(read(Workflow.reader(workspace).setFriendlyName("By language").read(this.client))).hasSize(1);
		return workflow;
	}

	private String workers(String workspace) {
		String available = read(Activity.reader(workspace).setFriendlyName("Available").read(this.client)).get(0)
			.getSid();
		String worker = Worker.creator(workspace, "ana")
			.setAttributes("{\"languages\":[\"es\"]}")
			.create(this.client)
			.getSid();
		assertThat(Worker.updater(workspace, worker).setActivitySid(available).update(this.client).getAvailable())
			.isTrue();
		assertThat(Worker.fetcher(workspace, worker).fetch(this.client).getActivityName()).isEqualTo("Available");
		assertThat(read(Worker.reader(workspace).setTargetWorkersExpression("languages HAS 'es'").read(this.client)))
			.hasSize(1);
		assertThat(read(Worker.reader(workspace).setTaskQueueName("Spanish").read(this.client))).hasSize(1);
		WorkerChannel.updater(workspace, worker, "default").setCapacity(3).update(this.client);
		assertThat(WorkerChannel.fetcher(workspace, worker, "default").fetch(this.client).getConfiguredCapacity())
			.isEqualTo(3);
		assertThat(read(WorkerChannel.reader(workspace, worker).read(this.client))).hasSize(5);
		return worker;
	}

	/** The story of the issue: create, route, accept, complete. */
	private void tasks(String workspace, String workflow, String worker) {
		String task = Task.creator(workspace)
			.setWorkflowSid(workflow)
			.setAttributes("{\"language\":\"es\"}")
			.create(this.client)
			.getSid();
		assertThat(Task.fetcher(workspace, task).fetch(this.client).getAssignmentStatus())
			.isEqualTo(Task.Status.RESERVED);
		assertThat(read(Task.reader(workspace)
			.setEvaluateTaskAttributes("language == 'es'")
			.setAssignmentStatus(List.of("pending", "reserved"))
			.read(this.client))).hasSize(1);
		String reservation = read(
				com.twilio.rest.taskrouter.v1.workspace.task.Reservation.reader(workspace, task).read(this.client))
			.get(0)
			.getSid();
		com.twilio.rest.taskrouter.v1.workspace.task.Reservation.fetcher(workspace, task, reservation)
			.fetch(this.client);
		com.twilio.rest.taskrouter.v1.workspace.task.Reservation.updater(workspace, task, reservation)
			.setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.ACCEPTED)
			.update(this.client);
		com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.fetcher(workspace, worker, reservation)
			.fetch(this.client);
		com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.updater(workspace, worker, reservation)
			.setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status.WRAPPING)
			.update(this.client);
		assertThat(read(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.reader(workspace, worker)
			.setReservationStatus(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status.WRAPPING)
			.read(this.client))).hasSize(1);
		assertThat(Task.updater(workspace, task)
			.setAssignmentStatus(Task.Status.COMPLETED)
			.setReason("all said")
			.update(this.client)
			.getReason()).isEqualTo("all said");
		Task.deleter(workspace, task).delete(this.client);
	}

	private void events(String workspace) {
		List<Event> events = read(Event.reader(workspace).setEventType("reservation.accepted").read(this.client));
		assertThat(events).hasSize(1);
		assertThat(Event.fetcher(workspace, events.get(0).getSid()).fetch(this.client).getEventData())
			.isInstanceOf(Map.class);
	}

	private void statistics(String workspace, String queue, String workflow, String worker) {
		WorkspaceCumulativeStatistics whole = WorkspaceCumulativeStatistics.fetcher(workspace)
			.setSplitByWaitTime("5,10")
			.fetch(this.client);
		assertThat(whole.getTasksCreated()).isOne();
		assertThat(whole.getTasksCompleted()).isOne();
		assertThat(whole.getReservationsAccepted()).isOne();
		assertThat(WorkspaceRealTimeStatistics.fetcher(workspace).fetch(this.client).getTotalWorkers()).isOne();
		WorkspaceStatistics.fetcher(workspace).fetch(this.client);
		assertThat(TaskQueueCumulativeStatistics.fetcher(workspace, queue).fetch(this.client).getTasksEntered())
			.isOne();
		assertThat(TaskQueueRealTimeStatistics.fetcher(workspace, queue).fetch(this.client).getTotalEligibleWorkers())
			.isOne();
		TaskQueueStatistics.fetcher(workspace, queue).fetch(this.client);
		assertThat(read(TaskQueuesStatistics.reader(workspace).read(this.client))).hasSize(2);
		String unknown = "WQ" + "0".repeat(32);
		for (String key : List.of("QueueSids", "queueSids", "queue_sids")) {
			TaskQueueBulkRealTimeStatistics bulk = TaskQueueBulkRealTimeStatistics.creator(workspace)
				.setBody(Map.of(key, List.of(queue, unknown)))
				.create(this.client);
			assertThat(bulk.getTaskQueueResponseCount()).isEqualTo(2);
			assertThat(bulk.getTaskQueueData().toString()).contains("task_queue_sid=" + unknown + ", total_tasks=0");
		}
		assertThat(WorkflowCumulativeStatistics.fetcher(workspace, workflow).fetch(this.client).getTasksEntered())
			.isOne();
		assertThat(WorkflowRealTimeStatistics.fetcher(workspace, workflow).fetch(this.client).getTotalTasks()).isZero();
		WorkflowStatistics.fetcher(workspace, workflow).fetch(this.client);
		assertThat(WorkersCumulativeStatistics.fetcher(workspace).fetch(this.client).getReservationsCreated()).isOne();
		assertThat(WorkersRealTimeStatistics.fetcher(workspace).fetch(this.client).getTotalWorkers()).isOne();
		WorkersStatistics.fetcher(workspace).fetch(this.client);
		WorkerStatistics.fetcher(workspace, worker).fetch(this.client);
	}

	private void deletions(String workspace, String queue, String workflow, String worker) {
		Worker.deleter(workspace, worker).delete(this.client);
		Workflow.deleter(workspace, workflow).delete(this.client);
		TaskQueue.deleter(workspace, queue).delete(this.client);
		Workspace.deleter(workspace).delete(this.client);
	}

	private static void assertRefused(String because, Runnable request) {
		assertThatExceptionOfType(ApiException.class).isThrownBy(request::run)
			.withMessageContaining(because)
			.satisfies((refusal) -> {
				assertThat(refusal.getStatusCode()).isEqualTo(400);
				assertThat(refusal.getCode()).isEqualTo(20001);
			});
	}

	private static <T extends com.twilio.base.Resource> List<T> read(ResourceSet<T> set) {
		return StreamSupport.stream(set.spliterator(), false).toList();
	}

}
