package dev.toritsugi.sandbox.account;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferTarget;
import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each event has exactly the parameters of the table in
 * {@code event-parameters.md}.
 */
class EventParametersTests extends AbstractCallTests {

	/** SID prefix and SID parameter by resource type. */
	private static final Map<String, String> SIDS = Map.of("activity", "WA ActivitySid", "reservation",
			"WR ReservationSid", "task", "WT TaskSid", "task-channel", "TC TaskChannelSid", "task-queue",
			"WQ TaskQueueSid", "worker", "WK WorkerSid", "workflow", "WW WorkflowSid", "workspace", "WS WorkspaceSid");

	private final TaskRouter taskRouter = this.account.taskRouter();

	private Workspace other = workspace();

	@BeforeEach
	void playEveryEvent() {
		this.account.engine()
			.run(() -> this.taskRouter.workspaces()
				.update(workspace(), settings(workspace().settings().friendlyName()), null, null));
		playCall();
		this.other = this.account.engine().call(() -> this.taskRouter.workspaces().create(settings("Routing")));
		changeResources();
		transferTask();
		endReservations();
		moveThroughTargets();
		this.account.engine().run(() -> this.taskRouter.workspaces().delete(this.other));
	}

	@Test
	void everyEventIsPlayed() throws IOException {
		Set<String> types = Stream.of(EventType.values()).map(EventType::value).collect(Collectors.toSet());
		assertThat(EventParameterTable.read().eventTypes()).containsExactlyInAnyOrderElementsOf(types);
		assertThat(events()).extracting(EventParametersTests::type).containsAll(types);
	}

	@Test
	void eachEventHasTheParametersOfTheTable() throws IOException {
		EventParameterTable table = EventParameterTable.read();
		Map<String, Set<String>> differences = new TreeMap<>();
		for (Map<String, String> event : events()) {
			EventParameterTable.Event row = table.event(type(event));
			Set<String> wrong = differences.computeIfAbsent(type(event), (type) -> new TreeSet<>());
			row.always().stream().filter((name) -> !event.containsKey(name)).forEach((name) -> wrong.add("-" + name));
			event.keySet()
				.stream()
				.filter((name) -> !row.always().contains(name) && !row.sometimes().contains(name))
				.forEach((name) -> wrong.add("+" + name));
		}
		differences.values().removeIf(Set::isEmpty);
		assertThat(differences).isEmpty();
	}

	@Test
	void rareParametersAreSentAtTimes() throws IOException {
		EventParameterTable table = EventParameterTable.read();
		for (String type : table.eventTypes()) {
			Set<String> seen = events().stream()
				.filter((event) -> type.equals(type(event)))
				.flatMap((event) -> event.keySet().stream())
				.collect(Collectors.toSet());
			assertThat(seen).as(type).containsAll(table.event(type).sometimes());
		}
	}

	@Test
	void resourceTypeFitsTheResourceSid() throws IOException {
		EventParameterTable table = EventParameterTable.read();
		for (Map<String, String> event : events()) {
			String type = table.event(type(event)).resourceType();
			String[] sid = SIDS.getOrDefault(type, "").split(" ");
			assertThat(event).as(type(event))
				.containsEntry("ResourceType", type)
				.containsEntry("ResourceSid", event.get(sid[1]));
			assertThat(event.get("ResourceSid")).startsWith(sid[0]);
		}
	}

	@Test
	void wrapUpNamesWorkerAndReservation() {
		Map<String, String> wrapUp = first("task.wrapup");
		assertThat(wrapUp).containsEntry("WorkerName", "alice")
			.containsEntry("WorkerSid", worker("alice").sid())
			.containsEntry("WorkerAttributes", "{\"contact_uri\":\"client:alice\"}")
			.containsEntry("ReservationSid", first("reservation.wrapup").get("ReservationSid"));
	}

	@Test
	void movedNamesBothQueues() {
		assertThat(first("task-queue.moved")).containsEntry("PreviousTaskQueueName", "First")
			.containsEntry("TaskQueueName", "Second");
		assertThat(first("task-queue.moved").get("PreviousTaskQueueSid"))
			.isEqualTo(first("task-queue.timeout").get("TaskQueueSid"))
			.isNotEqualTo(first("task-queue.moved").get("TaskQueueSid"));
	}

	@Test
	void targetMatchedNamesFilterAndTarget() {
		assertThat(events().stream()
			.filter((event) -> "workflow.target-matched".equals(type(event)))
			.filter((event) -> event.containsKey("WorkflowFilterTargetExpression"))
			.findFirst()
			.orElseThrow()).containsEntry("WorkflowFilterName", "Everything")
			.containsEntry("WorkflowFilterExpression", "1==1")
			.containsEntry("WorkflowFilterTargetExpression", "worker.level > 9");
	}

	@Test
	void capacityEventsHaveThePreviousCapacity() {
		assertThat(first("worker.capacity.update")).containsEntry("WorkerChannelPreviousCapacity", "100");
		assertThat(first("worker.channel.availability.update")).containsEntry("WorkerChannelPreviousCapacity", "100");
	}

	/**
	 * A caller talks to a worker, whose task is completed and deleted. The next caller
	 * hangs up after a worker has rejected the reservation.
	 */
	private void playCall() {
		Call call = incomingCall();
		answers("alice");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		complete(call);
		this.account.engine().run(() -> this.taskRouter.tasks().delete(task(call)));
		Call next = incomingCall();
		this.account.engine().run(() -> this.taskRouter.reservations().reject(reservation(next), null));
		this.account.engine().run(() -> this.account.callerPhones().hangUp(next));
	}

	private void changeResources() {
		this.account.engine().run(() -> {
			Activity activity = this.taskRouter.activities().create(this.other, "Break", false);
			this.taskRouter.activities().rename(this.other, activity, "Pause");
			this.taskRouter.activities().delete(this.other, activity);
			TaskChannel channel = this.taskRouter.channels().create(this.other, "Fax", "fax", false);
			this.taskRouter.channels().update(this.other, channel, "Telefax", true);
			this.taskRouter.channels().delete(this.other, channel);
			TaskQueue queue = this.taskRouter.queues().create(this.other, queue("Short", "1==1", 1));
			this.taskRouter.queues().update(this.other, queue, queue("Short", "level > 1", 1));
			Workflow workflow = this.taskRouter.workflows().create(this.other, workflow("Short", target(queue, "")));
			this.taskRouter.workflows().update(workflow, workflow.settings(), false);
			this.taskRouter.workflows().delete(workflow);
			this.taskRouter.queues().delete(this.other, queue);
			Worker worker = newWorker("dan");
			this.taskRouter.workers().update(worker, null, new JsonMapper().createObjectNode().put("level", 2));
			this.taskRouter.workers().channel(worker, worker.channels().iterator().next(), 2, true);
			this.taskRouter.workers().channel(worker, worker.channels().iterator().next(), 2, false);
			this.taskRouter.workers().activity(worker, this.other.defaultActivity());
			this.taskRouter.workers().delete(worker);
		});
	}

	private void endReservations() {
		Workflow workflow = this.account.engine().call(() -> {
			TaskQueue queue = this.taskRouter.queues().create(this.other, queue("Pairs", "1==1", 2));
			return this.taskRouter.workflows().create(this.other, workflow("Pairs", target(queue, "")));
		});
		this.account.engine().run(() -> {
			newWorker("eve");
			newWorker("fay");
		});
		Task accepted = newTask(workflow);
		this.account.engine().run(() -> this.taskRouter.reservations().accept(reservations(accepted).get(0)));
		advance((int) Duration.ofDays(1).toSeconds());
		Task deleted = newTask(workflow);
		this.account.engine().run(() -> this.taskRouter.tasks().delete(deleted));
		Task canceled = newTask(workflow);
		this.account.engine().run(() -> this.taskRouter.tasks().cancel(canceled, "changed my mind"));
		newTask(workflow);
		advance(60);
	}

	/** A transfer is canceled, the next one is declined, and the last one is accepted. */
	private void transferTask() {
		Workflow workflow = this.account.engine().call(() -> {
			newWorker("gus");
			newWorker("hal");
			TaskQueue queue = this.taskRouter.queues().create(this.other, queue("Transfers", "1==1", 1));
			return this.taskRouter.workflows().create(this.other, workflow("Transfers", target(queue, "")));
		});
		Task task = newTask(workflow);
		this.account.engine().run(() -> {
			Reservation first = reservations(task).get(0);
			this.taskRouter.reservations().accept(first);
			Worker target = this.taskRouter.workers()
				.all(this.other)
				.stream()
				.filter((worker) -> worker != first.worker() && worker.isFreeFor(task.channel()))
				.findFirst()
				.orElseThrow();
			this.taskRouter.transfers().cancel(transfer(first, target));
			this.taskRouter.reservations().reject(offer(transfer(first, target)), null);
			this.taskRouter.reservations().accept(offer(transfer(first, target)));
			this.taskRouter.tasks().delete(task);
			List.copyOf(this.taskRouter.workers().all(this.other)).forEach(this.taskRouter.workers()::delete);
		});
	}

	private Transfer transfer(Reservation reservation, Worker target) {
		return this.taskRouter.transfers().start(reservation, new TransferTarget.ToWorker(target), Transfer.Mode.COLD);
	}

	private static Reservation offer(Transfer transfer) {
		return Optional.ofNullable(transfer.offer()).orElseThrow();
	}

	private void moveThroughTargets() {
		Workflow skipped = this.account.engine().call(() -> {
			TaskQueue first = this.taskRouter.queues().create(this.other, queue("First", "level > 9", 1));
			TaskQueue second = this.taskRouter.queues().create(this.other, queue("Second", "level > 9", 1));
			Workflow workflow = this.taskRouter.workflows()
				.create(this.other,
						workflow("Two steps", target(first, ",\"timeout\":10,\"expression\":\"worker.level > 9\"") + ","
								+ target(second, ",\"timeout\":10")));
			this.taskRouter.tasks().createVoiceTask(workflow, new JsonMapper().createObjectNode(), null, null);
			return this.taskRouter.workflows()
				.create(this.other, workflow("Skipped", target(first, ",\"skip_if\":\"1==1\"")));
		});
		newTask(skipped);
		advance(20);
	}

	private Task newTask(Workflow workflow) {
		return this.account.engine()
			.call(() -> this.taskRouter.tasks()
				.createVoiceTask(workflow, new JsonMapper().createObjectNode(), null, null));
	}

	private Worker newWorker(String name) {
		return this.taskRouter.workers()
			.create(this.other, name, new JsonMapper().createObjectNode(),
					this.taskRouter.activities().named(this.other, "Available").orElseThrow());
	}

	private List<Map<String, String>> events() {
		return this.application.requestsTo("/events").stream().map(Webhook::parameters).toList();
	}

	private static String type(Map<String, String> event) {
		return event.getOrDefault("EventType", "");
	}

	private Map<String, String> first(String type) {
		return events().stream().filter((event) -> type.equals(type(event))).findFirst().orElseThrow();
	}

	private static Workspace.Settings settings(String name) {
		return new Workspace.Settings(name, "http://app/events", null, true, QueueOrder.FIFO);
	}

	private static TaskQueue.Settings queue(String name, String targetWorkers, int maxReservedWorkers) {
		return new TaskQueue.Settings(name, Expression.parse(targetWorkers), maxReservedWorkers, QueueOrder.FIFO, null,
				null);
	}

	private static Workflow.Settings workflow(String name, String targets) {
		return new Workflow.Settings(name,
				"{\"task_routing\":{\"filters\":[{\"filter_friendly_name\":\"Everything\",\"expression\":\"1==1\",\"targets\":[%s]}]}}"
					.formatted(targets),
				null, null, Duration.ofSeconds(60));
	}

	private static String target(TaskQueue queue, String more) {
		return "{\"queue\":\"" + queue.sid() + "\"" + more + "}";
	}

}
