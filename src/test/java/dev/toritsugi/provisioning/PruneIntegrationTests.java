package dev.toritsugi.provisioning;

import java.util.HashSet;
import java.util.Set;

import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code --prune} deletes, and what it never does.
 */
class PruneIntegrationTests extends AbstractProvisioningTests {

	private static final String FULL = """
			activities:
			  - {name: Available, available: true}
			  - {name: Offline}
			  - {name: Break}
			queues:
			  - {name: Everyone}
			  - {name: Sales}
			routes:
			  - when: 1==2
			    steps:
			      - {queue: Sales}
			operators:
			  - {name: alice, worker-name: alice}
			  - {name: bob, worker-name: bob}
			browser-phone: Desk phone
			""";

	/** No break, no sales, no bob, no browser phone. */
	private static final String SMALLER = FULL.replace("  - {name: Break}\n", "")
		.replace("  - {name: Sales}\n", "")
		.replace("{queue: Sales}", "{queue: Everyone}")
		.replace("  - {name: bob, worker-name: bob}\n", "")
		.replace("browser-phone: Desk phone", "browser-phone: \"\"");

	@Autowired
	PruneIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void withoutItNothingIsDeleted() {
		Set<String> made = apply(FULL).created();
		apply(SMALLER,
				PlanPolicy.CAREFUL.withCreated(made).allowing(PlanPolicy.Option.FORCE, PlanPolicy.Option.TAKE_NUMBER));
		assertThat(workers()).hasSize(2);
		assertThat(queues()).hasSize(2);
		assertThat(application().getFriendlyName()).isEqualTo("Desk phone");
	}

	@Test
	void whatTheDefinitionMadeAndNoLongerHasGoes() {
		Set<String> made = apply(FULL).created();
		TaskQueue byHand = TaskQueue.creator(workspaceSid(), "By hand").create(this.client);
		Worker.creator(workspaceSid(), "zoe").create(this.client);
		ApplyResult outcome = apply(SMALLER, pruning(made));
		assertThat(titles(outcome.done())).containsExactly("~ workflow Inbound", "- TwiML application Desk phone",
				"- worker bob", "- queue Sales", "- activity Break");
		assertThat(workers()).extracting(Worker::getFriendlyName).containsExactly("alice", "zoe");
		assertThat(queues()).extracting(TaskQueue::getFriendlyName).containsExactly("Everyone", "By hand");
		assertThat(queue("By hand").getSid()).isEqualTo(byHand.getSid());
		assertThat(activities()).extracting(Activity::getFriendlyName)
			.containsExactlyInAnyOrder("Available", "Offline", "Unavailable");
		assertThat(outcome.created()).isSubsetOf(made).hasSize(made.size() - 4);
		assertThat(provisioning(Definition.of(SMALLER), pruning(outcome.created())).plan().isEmpty()).isTrue();
	}

	@Test
	void whatWasAdoptedIsNobodysToDelete() {
		apply("");
		Worker.creator(workspaceSid(), "bob").create(this.client);
		ApplyResult outcome = apply(FULL);
		ApplyResult pruned = apply(SMALLER, pruning(outcome.created()));
		assertThat(titles(pruned.done())).doesNotContain("- worker bob");
		assertThat(worker("bob")).isNotNull();
	}

	@Test
	void whoHasATaskStaysUntilItIsOver() {
		Set<String> made = apply(FULL).created();
		String bob = worker("bob").getSid();
		Worker.updater(workspaceSid(), bob).setActivitySid(activity("Available").getSid()).update(this.client);
		String task = Task.creator(workspaceSid())
			.setWorkflowSid(workflow().getSid())
			.setTaskChannel("voice")
			.create(this.client)
			.getSid();
		ApplyResult busy = apply(SMALLER, pruning(made));
		assertThat(titles(busy.heldBack()))
			.containsExactly("! worker bob: it has an open task; use --prune again when the task is completed");
		assertThat(worker("bob").getSid()).isEqualTo(bob);
		Task.updater(workspaceSid(), task).setAssignmentStatus(Task.Status.CANCELED).update(this.client);
		assertThat(titles(apply(SMALLER, pruning(busy.created())).done())).containsExactly("- worker bob");
	}

	@Test
	void whereCallersWaitStaysUntilTheyAreGone() {
		String vip = FULL.replace("Sales", "VIP").replace("1==2", "1==1");
		Set<String> made = apply(vip).created();
		String task = Task.creator(workspaceSid())
			.setWorkflowSid(workflow().getSid())
			.setTaskChannel("voice")
			.create(this.client)
			.getSid();
		String other = SMALLER.replace("1==2", "1==1") + "workflow: Main\n";
		ApplyResult waiting = apply(other, pruning(made));
		assertThat(titles(waiting.heldBack())).containsExactly(
				"! workflow Inbound: it has open tasks; use --prune again when they are completed",
				"! queue VIP: it has open tasks; use --prune again when they are completed");
		Task.updater(workspaceSid(), task).setAssignmentStatus(Task.Status.CANCELED).update(this.client);
		assertThat(titles(apply(other, pruning(waiting.created())).done())).containsExactly("- workflow Inbound",
				"- queue VIP");
	}

	@Test
	void whoIsOfferedACallWhileThePlanIsCarriedOutStays() {
		Set<String> made = apply(FULL).created();
		String bob = worker("bob").getSid();
		Worker.updater(workspaceSid(), bob).setActivitySid(activity("Available").getSid()).update(this.client);
		ApplyResult outcome = provisioning(Definition.of(SMALLER), pruning(made)).apply((change) -> {
			if (change.title().equals("~ workflow Inbound")) {
				Task.creator(workspaceSid())
					.setWorkflowSid(workflow().getSid())
					.setTaskChannel("voice")
					.create(this.client);
			}
		});
		assertThat(outcome.reason()).isNull();
		assertThat(titles(outcome.heldBack()))
			.containsExactly("! worker bob: it has an open task; use --prune again when the task is completed");
		assertThat(worker("bob").getSid()).isEqualTo(bob);
		assertThat(outcome.created()).contains(bob);
	}

	@Test
	void aQueueToWhichAWorkflowLeadsThatStaysDoesToo() {
		Set<String> made = apply(FULL).created();
		String inbound = workflow().getSid();
		ApplyResult outcome = apply(SMALLER + "workflow: Main\n", pruning(made).withUsedByServer(Set.of(inbound)));
		assertThat(titles(outcome.heldBack())).containsExactly(
				"! workflow Inbound: a running server may use it; restart the server, then use --prune --restarted",
				"! queue Sales: workflow Inbound routes tasks to it; change or delete that workflow first");
		assertThat(titles(apply(SMALLER + "workflow: Main\n", pruning(outcome.created())).done()))
			.containsExactly("- workflow Inbound", "- queue Sales");
	}

	@Test
	void anActivityThatSomebodyIsInStaysUntilTheyLeave() {
		Set<String> made = apply(FULL).created();
		String alice = worker("alice").getSid();
		Worker.updater(workspaceSid(), alice).setActivitySid(activity("Break").getSid()).update(this.client);
		ApplyResult outcome = apply(SMALLER, pruning(made));
		assertThat(titles(outcome.heldBack()))
			.containsExactly("! activity Break: a worker is in it; use --prune again when no worker is in it");
		assertThat(worker("alice").getActivityName()).isEqualTo("Break");
		Worker.updater(workspaceSid(), alice).setActivitySid(activity("Offline").getSid()).update(this.client);
		assertThat(titles(apply(SMALLER, pruning(outcome.created())).done())).containsExactly("- activity Break");
	}

	@Test
	void moreThanAShareStaysUnlessForced() {
		Set<String> made = apply(FULL).created();
		String nobody = SMALLER.replace("operators:\n  - {name: alice, worker-name: alice}\n", "");
		ApplyResult careful = apply(nobody, pruning(made));
		assertThat(titles(careful.heldBack())).containsExactly(
				"! worker alice: 2 of 2 would be deleted at once; use --force to allow that",
				"! worker bob: 2 of 2 would be deleted at once; use --force to allow that");
		assertThat(workers()).hasSize(2);
		apply(nobody, pruning(careful.created()).allowing(PlanPolicy.Option.PRUNE, PlanPolicy.Option.FORCE));
		assertThat(workers()).isEmpty();
	}

	@Test
	void whatSomebodyElseHasDeletedIsMadeAnew() {
		Set<String> made = new HashSet<>(apply(FULL).created());
		Worker.deleter(workspaceSid(), worker("bob").getSid()).delete(this.client);
		assertThat(titles(apply(FULL, pruning(made)).done())).containsExactly("+ worker bob");
	}

}
