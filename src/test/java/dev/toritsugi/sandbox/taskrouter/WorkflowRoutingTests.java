package dev.toritsugi.sandbox.taskrouter;

import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChange;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how tasks move through a workflow, as Twilio's pages on workflows, timeouts and
 * skipping describe.
 */
class WorkflowRoutingTests extends AbstractWorkspaceTests {

	private final TaskQueue spanish = queue("Spanish", "languages HAS 'es'");

	private final TaskQueue everyone = queue("Everyone", "1==1");

	@Test
	void theFirstMatchingFilterRoutesTheTask() {
		Worker ana = worker("ana", "{\"languages\":[\"es\"]}");
		worker("bob", "{\"languages\":[\"en\"]}");
		Workflow workflow = configured("""
				{"task_routing":{"filters":[
				{"expression":"language == 'es'","targets":[%s]},
				{"expression":"1==1","targets":[%s]}]}}""".formatted(target(this.spanish), target(this.everyone)));
		Task task = task(workflow, "{\"language\":\"es\"}");
		assertThat(task.queue()).isEqualTo(this.spanish);
		assertThat(offeredTo(task)).containsExactly(ana.friendlyName());
		assertThat(task(workflow, "{\"language\":\"en\"}").queue()).isEqualTo(this.everyone);
	}

	@Test
	void theTimeoutsOfAFiltersTargetsAddUp() {
		TaskQueue nobody = queue("Nobody", "1==2");
		Task task = task(workflow(target(this.spanish, "\"timeout\":10"), target(nobody, "\"timeout\":10"),
				target(this.everyone)));
		advance(9);
		assertThat(task.queue()).isEqualTo(this.spanish);
		advance(1);
		assertThat(task.queue()).isEqualTo(nobody);
		advance(9);
		assertThat(task.queue()).isEqualTo(nobody);
		advance(1);
		assertThat(task.queue()).isEqualTo(this.everyone);
		assertThat(eventTypes()).containsSubsequence("task.created", "workflow.entered", "workflow.target-matched",
				"task-queue.entered", "task-queue.timeout", "workflow.target-matched", "task-queue.moved",
				"task-queue.timeout", "task-queue.moved");
	}

	@Test
	void aReservationEndingAfterATargetTimeoutMovesTheTask() {
		worker("ana", "{\"languages\":[\"es\"]}");
		TaskQueue nobody = queue("Nobody", "1==2");
		Task task = task(workflow(target(this.spanish, "\"timeout\":10"), target(nobody, "\"timeout\":60"),
				target(this.everyone)));
		advance(30);
		assertThat(task.queue()).isEqualTo(this.spanish);
		reject(task);
		assertThat(task.queue()).isEqualTo(nobody);
		advance(39);
		assertThat(task.queue()).isEqualTo(nobody);
		advance(1);
		assertThat(task.queue()).isEqualTo(this.everyone);
	}

	@Test
	void aReservationEndingBeforeATargetTimeoutKeepsTheTarget() {
		worker("ana", "{\"languages\":[\"es\"]}");
		worker("eva", "{\"languages\":[\"es\"]}");
		Task task = task(workflow(target(this.spanish, "\"timeout\":10"), target(this.everyone)));
		reject(task);
		assertThat(task.queue()).isEqualTo(this.spanish);
		assertThat(offeredTo(task)).containsExactly("ana", "eva");
	}

	@Test
	void afterTheLastTimeoutTheNextMatchingFilterRoutesTheTask() {
		Workflow workflow = configured("""
				{"task_routing":{"filters":[
				{"expression":"1==1","targets":[%s]},
				{"expression":"vip == true","targets":[%s]}],
				"default_filter":%s}}""".formatted(target(this.spanish, "\"timeout\":10"),
				target(this.spanish, "\"timeout\":20,\"priority\":7"), target(this.everyone)));
		Task task = task(workflow, "{\"vip\":true}");
		advance(10);
		assertThat(task.priority()).isEqualTo(7);
		assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
		advance(20);
		assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
	}

	@Test
	void theTargetPriorityOverridesANewTaskPriority() {
		Task task = task(workflow(target(this.spanish, "\"timeout\":10,\"priority\":7"), target(this.spanish)));
		this.engine.run(() -> this.taskRouter.tasks().update(task, new TaskChange(null, 3, null, null)));
		assertThat(task.priority()).isEqualTo(7);
		advance(10);
		assertThat(task.priority()).isEqualTo(3);
		this.engine.run(() -> this.taskRouter.tasks().update(task, new TaskChange(null, 5, null, null)));
		assertThat(task.priority()).isEqualTo(5);
	}

	@Test
	void aTargetPriorityMayBeAsHighAsATaskPriority() {
		assertThat(task(workflow(target(this.spanish, "\"priority\":2147483647"))).priority())
			.isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void aTimedOutTaskIsCanceledDespiteADefaultFilter() {
		Workflow workflow = configured("""
				{"task_routing":{"filters":[{"expression":"1==1","targets":[%s]}],"default_filter":%s}}"""
			.formatted(target(this.spanish, "\"timeout\":10"), target(this.everyone)));
		Task task = task(workflow);
		advance(10);
		assertThat(task.status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(eventTypes()).endsWith("task-queue.timeout", "workflow.timeout", "task.canceled");
	}

	@Test
	void unmatchedAndSkippedTasksUseTheDefaultFilter() {
		Workflow workflow = configured("""
				{"task_routing":{"filters":[{"expression":"language == 'es'","targets":[%s]}],"default_filter":%s}}"""
			.formatted(target(this.spanish, "\"skip_if\":\"workers.available == 0\""), target(this.everyone)));
		assertThat(task(workflow).queue()).isEqualTo(this.everyone);
		Task skipped = task(workflow, "{\"language\":\"es\"}");
		assertThat(skipped.queue()).isEqualTo(this.everyone);
		assertThat(eventTypes()).contains("workflow.skipped");
	}

	@Test
	void anUnmatchedTaskIsCanceledWithoutADefaultFilter() {
		Workflow workflow = configured("""
				{"task_routing":{"filters":[{"expression":"language == 'es'","targets":[%s]}]}}"""
			.formatted(target(this.spanish)));
		assertThat(task(workflow).status()).isEqualTo(TaskStatus.CANCELED);
	}

	@Test
	void aTargetIsSkippedOnlyIfNoWorkerIsReservedAtOnce() {
		Worker ana = worker("ana", "{\"languages\":[\"es\"]}");
		Workflow workflow = workflow(target(this.spanish, "\"skip_if\":\"1==1\""), target(this.everyone));
		assertThat(task(workflow).queue()).isEqualTo(this.spanish);
		assertThat(task(workflow).queue()).isEqualTo(this.everyone);
		assertThat(ana.holding()).hasSize(1);
	}

	@Test
	void skippingCountsTheQueuesWorkersByTheirActivity() {
		Worker ana = worker("ana", "{\"languages\":[\"es\"]}");
		activity(ana, "Offline");
		Workflow workflow = workflow(target(this.spanish,
				"\"skip_if\":\"workers.%s == 1 AND workers.unavailable == 1\"".formatted(activity("Offline").sid())),
				target(this.everyone));
		assertThat(task(workflow).queue()).isEqualTo(this.everyone);
		activity(ana, "Unavailable");
		assertThat(task(workflow).queue()).isEqualTo(this.spanish);
	}

	@Test
	void aTargetsExpressionComparesTheTaskWithTheWorker() {
		worker("junior", "{\"level\":1}");
		worker("senior", "{\"level\":5}");
		Workflow workflow = workflow(target(this.everyone, "\"expression\":\"task.level <= worker.level\""));
		assertThat(offeredTo(task(workflow, "{\"level\":3}"))).containsExactly("senior");
		assertThat(offeredTo(task(workflow, "{\"level\":1}"))).containsExactly("junior");
	}

	@Test
	void theTargetOrdersWorkersWithMissingAttributesLast() {
		worker("none");
		worker("low", "{\"level\":1}");
		worker("high", "{\"level\":5}");
		Workflow workflow = workflow(target(this.everyone, "\"order_by\":\"worker.level DESC\""));
		assertThat(offeredTo(task(workflow))).containsExactly("high");
		assertThat(offeredTo(task(workflow))).containsExactly("low");
		assertThat(offeredTo(task(workflow))).containsExactly("none");
	}

	@Test
	void aTaskWaitsForItsKnownWorkerBeforeOtherWorkers() {
		worker("ana");
		Worker bob = worker("bob");
		Workflow workflow = workflow(
				target(this.everyone, "\"known_worker_friendly_name\":\"task.owner\",\"timeout\":15"),
				target(this.everyone));
		assertThat(offeredTo(task(workflow, "{\"owner\":\"BOB\"}"))).containsExactly("bob");
		Task second = task(workflow, "{\"owner\":\"bob\"}");
		assertThat(reservations(second)).isEmpty();
		advance(15);
		assertThat(offeredTo(second)).containsExactly("ana");
		assertThat(bob.holding()).hasSize(1);
	}

	@Test
	void aKnownWorkerCreatedLaterIsFound() {
		Task task = task(ownersOnly(), "{\"owner\":\"eva\"}");
		worker("ana");
		assertThat(reservations(task)).isEmpty();
		worker("Eva");
		assertThat(offeredTo(task)).containsExactly("Eva");
	}

	@Test
	void aKnownWorkerRenamedLaterIsFound() {
		Worker ana = worker("ana");
		Task task = task(ownersOnly(), "{\"owner\":\"eva\"}");
		this.engine.run(() -> this.taskRouter.workers().update(ana, "eva", null));
		assertThat(offeredTo(task)).containsExactly("eva");
	}

	@Test
	void aWorkerWhoLostTheKnownNameIsNotOfferedTheTask() {
		Worker ana = worker("ana");
		activity(ana, "Offline");
		Task task = task(ownersOnly(), "{\"owner\":\"ana\"}");
		this.engine.run(() -> this.taskRouter.workers().update(ana, "eva", null));
		activity(ana, "Available");
		assertThat(reservations(task)).isEmpty();
		worker("ana");
		assertThat(offeredTo(task)).containsExactly("ana");
	}

	@Test
	void aKnownWorkerIsFoundBySidAndANullSidMatchesNoWorker() {
		worker("ana");
		Worker bob = worker("bob");
		Workflow workflow = workflow(target(this.everyone, "\"known_worker_sid\":\"task.owner\",\"timeout\":15"),
				target(this.everyone));
		assertThat(offeredTo(task(workflow, "{\"owner\":\"" + bob.sid() + "\"}"))).containsExactly("bob");
		assertThat(reservations(task(workflow, "{\"owner\":null}"))).isEmpty();
	}

	@Test
	void aChangedWorkflowReroutesWaitingTasksOnlyOnRequest() {
		Workflow workflow = workflow(target(this.spanish));
		Task task = task(workflow);
		String other = "{\"task_routing\":{\"filters\":[],\"default_filter\":" + target(this.everyone) + "}}";
		Workflow.Settings settings = new Workflow.Settings("Other", other, null, null,
				workflow.settings().reservationTimeout());
		this.engine.run(() -> this.taskRouter.workflows().update(workflow, settings, false));
		assertThat(task.queue()).isEqualTo(this.spanish);
		this.engine.run(() -> this.taskRouter.workflows().update(workflow, settings, true));
		assertThat(task.queue()).isEqualTo(this.everyone);
	}

	@Test
	void aDirectlyRoutedTaskMayIgnoreTheWorkersCapacity() {
		Worker ana = worker("ana");
		worker("bob");
		activity(ana, "Offline");
		Workflow workflow = workflow(target(this.everyone));
		Task patient = run(() -> this.taskRouter.tasks()
			.create(new NewTask(workflow, json("{}"), this.taskRouter.channels().get(this.workspace, "voice"), null,
					NewTask.DEFAULT_TIMEOUT, null, new NewTask.DirectRouting(ana.sid(), null, false))));
		Task urgent = run(() -> this.taskRouter.tasks()
			.create(new NewTask(workflow, json("{}"), this.taskRouter.channels().get(this.workspace, "voice"), null,
					NewTask.DEFAULT_TIMEOUT, null, new NewTask.DirectRouting(ana.sid(), null, true))));
		assertThat(reservations(patient)).isEmpty();
		assertThat(offeredTo(urgent)).containsExactly("ana");
	}

	private Workflow ownersOnly() {
		return workflow(target(this.everyone, "\"known_worker_friendly_name\":\"task.owner\""));
	}

}
