package dev.toritsugi.sandbox.taskrouter;

import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the order of waiting tasks, and the order and capacity of workers.
 */
class QueueAndCapacityTests extends AbstractWorkspaceTests {

	private final TaskQueue everyone = queue("Everyone", "1==1");

	private final Workflow workflow = workflow(target(this.everyone));

	@Test
	void tasksAreOfferedByPriorityAndThenByAge() {
		Task first = task(this.workflow);
		Task second = task(this.workflow);
		Task urgent = task(this.workflow, 5);
		worker("ana");
		assertThat(offeredTo(urgent)).containsExactly("ana");
		accept(urgent);
		complete(urgent);
		assertThat(offeredTo(first)).containsExactly("ana");
		assertThat(reservations(second)).isEmpty();
	}

	@Test
	void aLifoQueueOffersTheNewestTaskFirst() {
		TaskQueue lifo = queue(new TaskQueue.Settings("Newest", Expression.EVERYTHING, 1, QueueOrder.LIFO, null, null));
		Workflow newestFirst = workflow(target(lifo));
		Task old = task(newestFirst);
		Task newest = task(newestFirst);
		worker("ana");
		assertThat(offeredTo(newest)).containsExactly("ana");
		assertThat(reservations(old)).isEmpty();
	}

	@Test
	void theLongestIdleWorkerIsOfferedTheNextTask() {
		worker("ana");
		worker("bob");
		Task first = task(this.workflow);
		accept(first);
		complete(first);
		assertThat(offeredTo(task(this.workflow))).containsExactly("bob");
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
	}

	@Test
	void workersWithFreeCapacityTakeTurns() {
		for (String name : List.of("ana", "bob", "eva")) {
			Worker worker = worker(name);
			this.engine.run(() -> this.taskRouter.workers().channel(worker, channel(worker, "voice"), 3, true));
		}
		List<String> offered = IntStream.range(0, 9)
			.mapToObj((index) -> offeredTo(task(this.workflow)).get(0))
			.toList();
		assertThat(offered).containsExactly("ana", "bob", "eva", "ana", "bob", "eva", "ana", "bob", "eva");
	}

	@Test
	void aBusyWorkerRanksByTheTimeOfTheLastAssignment() {
		Worker ana = worker("ana");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, channel(ana, "voice"), 3, true));
		worker("bob");
		Task first = task(this.workflow);
		accept(first);
		assertThat(offeredTo(task(this.workflow))).containsExactly("bob");
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
	}

	@Test
	void aWrappingTaskTakesUpCapacityUntilItIsCompleted() {
		worker("ana");
		Task first = task(this.workflow);
		accept(first);
		this.engine.run(() -> this.taskRouter.tasks().wrapUp(first));
		Task second = task(this.workflow);
		assertThat(reservations(second)).isEmpty();
		complete(first);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void aWorkerHoldsAsManyTasksAsTheirCapacity() {
		Worker ana = worker("ana");
		WorkerChannel voice = channel(ana, "voice");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, voice, 2, true));
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
		assertThat(voice.availableCapacityPercentage()).isEqualTo(50);
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
		assertThat(reservations(task(this.workflow))).isEmpty();
		assertThat(voice.availableCapacityPercentage()).isZero();
		assertThat(voice.assignedTasks()).isZero();
	}

	@Test
	void anUnchangedChannelKeepsItsVersion() {
		Worker ana = worker("ana");
		WorkerChannel voice = channel(ana, "voice");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, voice, 2, true));
		int version = ana.version();
		this.engine.run(() -> this.taskRouter.workers().channel(ana, voice, 2, true));
		assertThat(ana.version()).isEqualTo(version);
		this.engine.run(() -> this.taskRouter.workers().channel(ana, voice, 3, true));
		assertThat(ana.version()).isEqualTo(version + 1);
	}

	@Test
	void anUnavailableChannelReceivesNoTasks() {
		Worker ana = worker("ana");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, channel(ana, "voice"), 1, false));
		Task call = task(this.workflow);
		assertThat(reservations(call)).isEmpty();
		this.engine.run(() -> this.taskRouter.workers().channel(ana, channel(ana, "voice"), 1, true));
		assertThat(offeredTo(call)).containsExactly("ana");
	}

	@Test
	void theFirstWorkerWhoAcceptsAMultiplyOfferedTaskGetsIt() {
		TaskQueue race = queue(new TaskQueue.Settings("Race", Expression.EVERYTHING, 2, QueueOrder.FIFO, null, null));
		Worker ana = worker("ana");
		worker("bob");
		worker("eva");
		Task task = task(workflow(target(race)));
		assertThat(offeredTo(task)).containsExactly("ana", "bob");
		this.engine.run(() -> this.taskRouter.reservations().reject(reservations(task).get(0), null));
		assertThat(task.status()).isEqualTo(TaskStatus.RESERVED);
		assertThat(offeredTo(task)).containsExactly("ana", "bob", "eva");
		this.engine.run(() -> this.taskRouter.reservations().accept(reservations(task).get(1)));
		assertThat(reservations(task)).extracting(Reservation::status)
			.containsExactly(ReservationStatus.REJECTED, ReservationStatus.ACCEPTED, ReservationStatus.RESCINDED);
		assertThat(ana.holding()).isEmpty();
		assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
	}

	@Test
	void aWorkerWithNewAttributesServesTheQueueAtOnce() {
		TaskQueue spanish = queue("Spanish", "languages HAS 'es'");
		Worker ana = worker("ana");
		Task task = task(workflow(target(spanish)));
		assertThat(reservations(task)).isEmpty();
		this.engine.run(() -> this.taskRouter.workers().update(ana, null, json("{\"languages\":[\"es\"]}")));
		assertThat(offeredTo(task)).containsExactly("ana");
	}

	@Test
	void aQueueWithANewExpressionIsServedByOtherWorkers() {
		TaskQueue queue = queue("Spanish", "languages HAS 'es'");
		worker("ana");
		Task task = task(workflow(target(queue)));
		this.engine.run(() -> this.taskRouter.queues()
			.update(this.workspace, queue, TaskQueue.Settings.servedByAll("Spanish")));
		assertThat(offeredTo(task)).containsExactly("ana");
	}

	@Test
	void anExpressionMayReadTheActivityAndCapacityOfAWorker() {
		queue("Idle ones", "activity_name == 'Available' AND worker.channel.voice.assigned_tasks < 1");
		TaskQueue idle = this.taskRouter.queues().named(this.workspace, "idle ones").orElseThrow();
		Worker ana = worker("ana");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, channel(ana, "voice"), 2, true));
		Workflow workflow = workflow(target(idle));
		Task first = task(workflow);
		accept(first);
		Task second = task(workflow);
		assertThat(reservations(second)).isEmpty();
		complete(first);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void anUnavailableWorkerKeepsTheirPendingReservations() {
		Worker ana = worker("ana");
		Task offered = task(this.workflow);
		activity(ana, "Offline");
		assertThat(last(offered).status()).isEqualTo(ReservationStatus.PENDING);
		Task other = task(this.workflow);
		assertThat(reservations(other)).isEmpty();
		this.engine.run(() -> this.taskRouter.workers().activityRejectingOffers(ana, activity("Unavailable")));
		assertThat(last(offered).status()).isEqualTo(ReservationStatus.REJECTED);
		assertThat(offered.status()).isEqualTo(TaskStatus.PENDING);
		assertRefused("RejectPendingReservations",
				() -> this.taskRouter.workers().activityRejectingOffers(ana, activity("Available")));
	}

	@Test
	void aSingleTaskingWorkspaceCompletesATaskWithItsCall() {
		Workspace.Settings multi = this.workspace.settings();
		Workspace.Settings single = new Workspace.Settings(multi.friendlyName(), null, null, false, QueueOrder.FIFO);
		assertRefused("no other single-tasking workspace",
				() -> this.taskRouter.workspaces().update(this.workspace, single, null, null));
		this.engine.run(() -> this.taskRouter.workspaces()
			.create(new Workspace.Settings("Legacy", null, null, false, QueueOrder.FIFO)));
		this.engine.run(() -> this.taskRouter.workspaces().update(this.workspace, single, null, null));
		Worker ana = worker("ana");
		this.engine.run(() -> this.taskRouter.workers().channel(ana, channel(ana, "voice"), 5, true));
		Task first = task(this.workflow);
		Task second = task(this.workflow);
		assertThat(reservations(second)).isEmpty();
		accept(first);
		this.engine.run(() -> this.taskRouter.tasks().callEnded(first));
		assertThat(first.status()).isEqualTo(TaskStatus.COMPLETED);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void theWorkspaceSetsWhetherFifoOrLifoQueuesGoFirst() {
		TaskQueue lifo = queue(new TaskQueue.Settings("Newest", Expression.EVERYTHING, 1, QueueOrder.LIFO, null, null));
		Workspace.Settings settings = this.workspace.settings();
		this.engine.run(() -> this.taskRouter.workspaces()
			.update(this.workspace, new Workspace.Settings(settings.friendlyName(), null, null, true, QueueOrder.LIFO),
					null, null));
		Task fifo = task(this.workflow);
		Task newest = task(workflow(target(lifo)));
		worker("ana");
		assertThat(offeredTo(newest)).containsExactly("ana");
		assertThat(reservations(fifo)).isEmpty();
	}

	private static WorkerChannel channel(Worker worker, String name) {
		return worker.channels()
			.stream()
			.filter((channel) -> channel.taskChannel().uniqueName().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
