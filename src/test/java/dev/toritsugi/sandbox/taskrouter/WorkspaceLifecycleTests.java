package dev.toritsugi.sandbox.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests creation, changes and deletion of a workspace's resources, and their events.
 */
class WorkspaceLifecycleTests extends AbstractWorkspaceTests {

	private final TaskQueue everyone = queue("Everyone", "1==1");

	private final Workflow workflow = workflow(target(this.everyone));

	@Test
	void aNewWorkspaceHasTwiliosActivitiesAndChannels() {
		assertThat(this.taskRouter.activities().all(this.workspace))
			.extracting(Activity::friendlyName, Activity::available)
			.containsExactly(tuple("Offline", false), tuple("Available", true), tuple("Unavailable", false));
		assertThat(this.workspace.defaultActivity()).isEqualTo(activity("Offline"));
		assertThat(this.workspace.timeoutActivity()).isEqualTo(activity("Offline"));
		assertThat(this.taskRouter.channels().all(this.workspace)).extracting(TaskChannel::uniqueName)
			.containsExactly("default", "voice", "chat", "sms", "video");
	}

	@Test
	void theFifoTemplateRoutesAllTasksToAllWorkers() {
		Workspace other = run(() -> this.taskRouter.workspaces().create(Workspace.Settings.named("Fifo")));
		this.engine.run(() -> this.taskRouter.workspaces().fillFifo(other));
		assertThat(this.taskRouter.queues().all(other)).hasSize(1);
		assertThat(this.taskRouter.workflows().all(other)).hasSize(1);
	}

	@Test
	void aTaskIsCanceledAtItsTimeoutAndRemovedLater() {
		Task task = task(this.workflow);
		advance(86_400);
		assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(task.reason()).isEqualTo("Task TTL Exceeded");
		advance(300);
		assertThat(this.taskRouter.tasks().all(this.workspace)).isEmpty();
	}

	@Test
	void aTaskThatIsAssignedForADayIsDeletedByTaskRouter() {
		Worker ana = worker("ana");
		Task task = task(this.workflow);
		accept(task);
		advance(86_400);
		assertThat(this.taskRouter.tasks().all(this.workspace)).isEmpty();
		assertThat(ana.holding()).isEmpty();
		assertThat(eventTypes()).endsWith("task.system-deleted", "reservation.completed");
	}

	@Test
	void eventsContainTheOperatingUnit() {
		Worker ana = worker("ana");
		activity(ana, "Offline");
		activity(ana, "Available");
		task(this.workflow);
		assertThat(this.taskRouter.history(this.workspace).all())
			.filteredOn((event) -> event.data().containsKey("OperatingUnitSid"))
			.extracting((event) -> event.type().value() + " " + event.data().get("OperatingUnitSid"))
			.containsExactly("task-queue.created OU1", "worker.created OU1", "worker.activity.update OU1",
					"worker.activity.update OU1", "task.created OU1", "workflow.entered OU1",
					"workflow.target-matched OU1", "task-queue.entered OU1", "reservation.created OU1");
	}

	@Test
	void aDeletedTaskFreesItsWorker() {
		Worker ana = worker("ana");
		Task offered = task(this.workflow);
		Reservation offer = last(offered);
		this.engine.run(() -> this.taskRouter.tasks().delete(offered));
		assertThat(offer.status()).isEqualTo(ReservationStatus.CANCELED);
		Task talking = task(this.workflow);
		Reservation accepted = last(talking);
		accept(talking);
		this.engine.run(() -> this.taskRouter.tasks().delete(talking));
		assertThat(accepted.status()).isEqualTo(ReservationStatus.COMPLETED);
		assertThat(ana.holding()).isEmpty();
	}

	@Test
	void aTaskIsCanceledAfterAThousandReservations() {
		worker("ana");
		Task task = task(this.workflow);
		for (int i = 0; i < 1000; i++) {
			reject(task);
		}
		assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(reservations(task)).hasSize(1000);
		assertThat(task.reason()).isEqualTo("Task TTL Exceeded or Max assignment count exceeded");
	}

	@Test
	void aReservationIsWrappedUpAndCompletedWithItsTask() {
		worker("ana");
		Task task = task(this.workflow);
		assertRefused("not in expected state [accepted]", () -> this.taskRouter.reservations().wrapUp(last(task)));
		accept(task);
		assertRefused("not in expected state [pending] and cannot be updated to [accepted]",
				() -> this.taskRouter.reservations().accept(last(task)));
		this.engine.run(() -> this.taskRouter.reservations().wrapUp(last(task)));
		assertThat(task.status()).isEqualTo(TaskStatus.WRAPPING);
		this.engine.run(() -> this.taskRouter.reservations().complete(last(task)));
		assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
	}

	@Test
	void aHeldReservationDoesNotTimeOut() {
		worker("ana");
		Task task = task(this.workflow);
		this.engine.run(() -> this.taskRouter.reservations().hold(last(task)));
		advance(3600);
		assertThat(last(task).status()).isEqualTo(ReservationStatus.PENDING);
		this.engine.run(() -> this.taskRouter.reservations().cancel(last(task)));
		assertThat(reservations(task).get(0).status()).isEqualTo(ReservationStatus.CANCELED);
	}

	@Test
	void aResourceInUseIsNotDeleted() {
		Worker ana = worker("ana");
		task(this.workflow);
		assertRefused("default or timeout",
				() -> this.taskRouter.activities().delete(this.workspace, activity("Offline")));
		assertRefused("in use", () -> this.taskRouter.activities().delete(this.workspace, activity("Available")));
		assertRefused("in use", () -> this.taskRouter.queues().delete(this.workspace, this.everyone));
		assertRefused("has tasks", () -> this.taskRouter.workflows().delete(this.workflow));
		assertRefused("has reservations", () -> this.taskRouter.workers().delete(ana));
		assertRefused("in use", () -> this.taskRouter.channels()
			.delete(this.workspace, this.taskRouter.channels().get(this.workspace, "voice")));
	}

	@Test
	void namesAreUniqueIgnoringCase() {
		worker("Ana");
		assertRefused("is taken", () -> this.taskRouter.workers().create(this.workspace, "ANA", json("{}"), null));
		assertRefused("is taken", () -> this.taskRouter.workspaces().create(Workspace.Settings.named("support")));
		assertRefused("is taken", () -> this.taskRouter.activities().create(this.workspace, "available", true));
	}

	@Test
	void eventCallbacksAreOrderedAndContainTheStateAtTheEvent() {
		listen(null);
		Worker ana = worker("ana");
		Task task = task(this.workflow);
		accept(task);
		activity(ana, "Unavailable");
		assertThat(this.webhooks).extracting((webhook) -> webhook.parameters().get("EventType"))
			.containsExactly("workspace.updated", "worker.created", "task.created", "workflow.entered",
					"workflow.target-matched", "task-queue.entered", "reservation.created", "reservation.accepted",
					"worker.activity.update");
		Map<String, String> created = told("task.created");
		assertThat(created).containsEntry("TaskAssignmentStatus", "pending")
			.containsEntry("ResourceType", "task")
			.containsEntry("ResourceSid", task.sid())
			.containsEntry("WorkspaceName", "Support")
			.containsEntry("WorkflowSid", this.workflow.sid())
			.containsEntry("TimestampMs", String.valueOf(NOON.toEpochMilli()));
		assertThat(told("reservation.created")).containsEntry("WorkerName", "ana")
			.containsEntry("TaskAssignmentStatus", "reserved")
			.containsEntry("TaskQueueName", "Everyone");
		assertThat(told("worker.activity.update")).containsEntry("WorkerActivityName", "Unavailable")
			.containsEntry("WorkerPreviousActivityName", "Available")
			.containsEntry("WorkerTimeInPreviousActivity", "0");
	}

	@Test
	void onlyEventsInTheFilterAreSent() {
		listen("task.canceled, worker.activity.update");
		worker("ana");
		Task task = task(this.workflow);
		this.engine.run(() -> this.taskRouter.tasks().cancel(task, "hangup"));
		assertThat(this.webhooks).singleElement()
			.extracting(Webhook::parameters)
			.satisfies((parameters) -> assertThat(parameters).containsEntry("EventType", "task.canceled")
				.containsEntry("TaskCanceledReason", "hangup")
				.containsEntry("Reason", "hangup"));
	}

	@Test
	void versionsCountTheUpdatesOfAResource() {
		Worker ana = worker("ana");
		int before = ana.version();
		this.engine.run(() -> this.taskRouter.workers().update(ana, null, json("{}")));
		assertThat(ana.version()).isEqualTo(before);
		this.engine.run(() -> this.taskRouter.workers().update(ana, null, json("{\"a\":1}")));
		assertThat(ana.version()).isEqualTo(before + 1);
	}

	private void listen(@Nullable String filter) {
		this.engine.run(() -> this.taskRouter.workspaces()
			.update(this.workspace,
					new Workspace.Settings("Support", "http://app/events", filter, true, QueueOrder.FIFO), null, null));
	}

	private Map<String, String> told(String type) {
		return this.webhooks.stream()
			.map(Webhook::parameters)
			.filter((parameters) -> type.equals(parameters.get("EventType")))
			.findFirst()
			.orElseThrow();
	}

}
