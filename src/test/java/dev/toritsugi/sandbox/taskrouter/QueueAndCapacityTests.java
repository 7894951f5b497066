package dev.toritsugi.sandbox.taskrouter;

import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.expression.Expression;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who of those who wait is next, and who may take them.
 */
class QueueAndCapacityTests extends AbstractWorkspaceTests {

	private final TaskQueue everyone = queue("Everyone", "1==1");

	private final Workflow workflow = workflow(target(this.everyone));

	@Test
	void aHigherPriorityGoesFirstAndAmongEqualsTheOldest() {
		Task first = task(this.workflow);
		Task second = task(this.workflow);
		Task urgent = task(this.workflow, 5);
		worker("ana");
		assertThat(offeredTo(urgent)).containsExactly("ana");
		accept(urgent);
		complete(urgent);
		assertThat(offeredTo(first)).containsExactly("ana");
		assertThat(second.reservations()).isEmpty();
	}

	@Test
	void aLifoQueueServesTheNewestFirst() {
		TaskQueue lifo = queue(new TaskQueue.Settings("Newest", Expression.EVERYTHING, 1, QueueOrder.LIFO, null, null));
		Workflow newestFirst = workflow(target(lifo));
		Task old = task(newestFirst);
		Task newest = task(newestFirst);
		worker("ana");
		assertThat(offeredTo(newest)).containsExactly("ana");
		assertThat(old.reservations()).isEmpty();
	}

	@Test
	void theWorkerWhoWasIdleForLongestIsNext() {
		worker("ana");
		worker("bob");
		Task first = task(this.workflow);
		accept(first);
		complete(first);
		assertThat(offeredTo(task(this.workflow))).containsExactly("bob");
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
	}

	@Test
	void workersWithMoreCapacityTakeTurns() {
		for (String name : List.of("ana", "bob", "eva")) {
			WorkerChannel voice = channel(worker(name), "voice");
			this.engine.run(() -> this.workspace.workers().channel(voice, 3, true));
		}
		List<String> offered = IntStream.range(0, 9)
			.mapToObj((index) -> offeredTo(task(this.workflow)).get(0))
			.toList();
		assertThat(offered).containsExactly("ana", "bob", "eva", "ana", "bob", "eva", "ana", "bob", "eva");
	}

	@Test
	void whoHoldsSomethingIsAssignedAfterWhoWasLastAssignedBeforeThem() {
		WorkerChannel ofAna = channel(worker("ana"), "voice");
		this.engine.run(() -> this.workspace.workers().channel(ofAna, 3, true));
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
		this.engine.run(() -> this.workspace.tasks().wrapUp(first));
		Task second = task(this.workflow);
		assertThat(second.reservations()).isEmpty();
		complete(first);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void aWorkerWithMoreCapacityHoldsMore() {
		Worker ana = worker("ana");
		WorkerChannel voice = channel(ana, "voice");
		this.engine.run(() -> this.workspace.workers().channel(voice, 2, true));
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
		assertThat(voice.availableCapacityPercentage()).isEqualTo(50);
		assertThat(offeredTo(task(this.workflow))).containsExactly("ana");
		assertThat(task(this.workflow).reservations()).isEmpty();
		assertThat(voice.availableCapacityPercentage()).isZero();
		assertThat(voice.assignedTasks()).isZero();
	}

	@Test
	void aChannelThatStaysAsItIsChangesNoVersion() {
		Worker ana = worker("ana");
		WorkerChannel voice = channel(ana, "voice");
		this.engine.run(() -> this.workspace.workers().channel(voice, 2, true));
		int version = ana.version();
		this.engine.run(() -> this.workspace.workers().channel(voice, 2, true));
		assertThat(ana.version()).isEqualTo(version);
		this.engine.run(() -> this.workspace.workers().channel(voice, 3, true));
		assertThat(ana.version()).isEqualTo(version + 1);
	}

	@Test
	void aChannelThatIsClosedGetsNothingAndTheOthersDo() {
		Worker ana = worker("ana");
		this.engine.run(() -> this.workspace.workers().channel(channel(ana, "voice"), 1, false));
		Task call = task(this.workflow);
		assertThat(call.reservations()).isEmpty();
		this.engine.run(() -> this.workspace.workers().channel(channel(ana, "voice"), 1, true));
		assertThat(offeredTo(call)).containsExactly("ana");
	}

	@Test
	void severalWorkersAreOfferedTheSameTaskAndTheFirstWhoAcceptsHasIt() {
		TaskQueue race = queue(new TaskQueue.Settings("Race", Expression.EVERYTHING, 2, QueueOrder.FIFO, null, null));
		Worker ana = worker("ana");
		worker("bob");
		worker("eva");
		Task task = task(workflow(target(race)));
		assertThat(offeredTo(task)).containsExactly("ana", "bob");
		this.engine.run(() -> this.workspace.reservations().reject(task.reservations().get(0), null));
		assertThat(task.status()).isEqualTo(Task.Status.RESERVED);
		assertThat(offeredTo(task)).containsExactly("ana", "bob", "eva");
		this.engine.run(() -> this.workspace.reservations().accept(task.reservations().get(1)));
		assertThat(task.reservations()).extracting(Reservation::status)
			.containsExactly(Reservation.Status.REJECTED, Reservation.Status.ACCEPTED, Reservation.Status.RESCINDED);
		assertThat(ana.holding()).isEmpty();
		assertThat(task.status()).isEqualTo(Task.Status.ASSIGNED);
	}

	@Test
	void aWorkerWhoLearnsSomethingServesTheQueueAtOnce() {
		TaskQueue spanish = queue("Spanish", "languages HAS 'es'");
		Worker ana = worker("ana");
		Task task = task(workflow(target(spanish)));
		assertThat(task.reservations()).isEmpty();
		this.engine.run(() -> this.workspace.workers().update(ana, null, json("{\"languages\":[\"es\"]}")));
		assertThat(offeredTo(task)).containsExactly("ana");
	}

	@Test
	void aQueueWhoseExpressionChangesIsServedByTheOthers() {
		TaskQueue queue = queue("Spanish", "languages HAS 'es'");
		worker("ana");
		Task task = task(workflow(target(queue)));
		this.engine.run(() -> this.workspace.queues().update(queue, TaskQueue.Settings.everybody("Spanish")));
		assertThat(offeredTo(task)).containsExactly("ana");
	}

	@Test
	void anExpressionMayNameTheActivityAndTheLoadOfAWorker() {
		queue("Idle ones", "activity_name == 'Available' AND worker.channel.voice.assigned_tasks < 1");
		TaskQueue idle = this.workspace.queues().named("idle ones").orElseThrow();
		Worker ana = worker("ana");
		this.engine.run(() -> this.workspace.workers().channel(channel(ana, "voice"), 2, true));
		Workflow workflow = workflow(target(idle));
		Task first = task(workflow);
		accept(first);
		Task second = task(workflow);
		assertThat(second.reservations()).isEmpty();
		complete(first);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void whoIsNotAvailableIsOfferedNothingAndKeepsWhatTheyAreOffered() {
		Worker ana = worker("ana");
		Task offered = task(this.workflow);
		activity(ana, "Offline");
		assertThat(last(offered).status()).isEqualTo(Reservation.Status.PENDING);
		Task other = task(this.workflow);
		assertThat(other.reservations()).isEmpty();
		this.engine.run(() -> this.workspace.workers().activityRejectingOffers(ana, activity("Unavailable")));
		assertThat(last(offered).status()).isEqualTo(Reservation.Status.REJECTED);
		assertThat(offered.status()).isEqualTo(Task.Status.PENDING);
		assertRefused("RejectPendingReservations",
				() -> this.workspace.workers().activityRejectingOffers(ana, activity("Available")));
	}

	@Test
	void aSingleTaskingWorkspaceGivesAWorkerOneTaskAndCompletesItWithTheCall() {
		Workspace.Settings multi = this.workspace.settings();
		Workspace.Settings single = new Workspace.Settings(multi.friendlyName(), null, null, false, QueueOrder.FIFO);
		assertRefused("no other single-tasking workspace",
				() -> this.workspaces.update(this.workspace, single, null, null));
		this.engine
			.run(() -> this.workspaces.create(new Workspace.Settings("Legacy", null, null, false, QueueOrder.FIFO)));
		this.engine.run(() -> this.workspaces.update(this.workspace, single, null, null));
		Worker ana = worker("ana");
		this.engine.run(() -> this.workspace.workers().channel(channel(ana, "voice"), 5, true));
		Task first = task(this.workflow);
		Task second = task(this.workflow);
		assertThat(second.reservations()).isEmpty();
		accept(first);
		this.engine.run(() -> this.workspace.tasks().callEnded(first));
		assertThat(first.status()).isEqualTo(Task.Status.COMPLETED);
		assertThat(offeredTo(second)).containsExactly("ana");
	}

	@Test
	void aFifoQueueGoesBeforeALifoOneOrTheOtherWayRoundAsTheWorkspaceSays() {
		TaskQueue lifo = queue(new TaskQueue.Settings("Newest", Expression.EVERYTHING, 1, QueueOrder.LIFO, null, null));
		Workspace.Settings settings = this.workspace.settings();
		this.engine.run(() -> this.workspaces.update(this.workspace,
				new Workspace.Settings(settings.friendlyName(), null, null, true, QueueOrder.LIFO), null, null));
		Task fifo = task(this.workflow);
		Task newest = task(workflow(target(lifo)));
		worker("ana");
		assertThat(offeredTo(newest)).containsExactly("ana");
		assertThat(fifo.reservations()).isEmpty();
	}

	private static WorkerChannel channel(Worker worker, String name) {
		return worker.channels()
			.stream()
			.filter((channel) -> channel.taskChannel().uniqueName().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
