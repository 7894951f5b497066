package dev.toritsugi.provisioning;

import java.nio.file.Path;
import java.util.List;

import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/**
 * Applies definitions that lack parts of a live call centre, or single routes of it.
 */
@ExtendWith(OutputCaptureExtension.class)
class PartialDefinitionIntegrationTests extends AbstractProvisioningTests {

	private static final String SALES = "    - {name: Sales line, when: to == \"+81312345679\", steps: [{queue: Sales}]}\n";

	private static final String VIP = "    - {name: VIP, when: vip == true, steps: [{queue: Sales, priority: 9}]}\n";

	private static final String UNNAMED = "    - {when: topic == \"repairs\", steps: [{queue: Repairs}]}\n";

	private static final String ROUTES = "  routes:\n" + SALES + VIP + UNNAMED;

	private static final String OPERATORS = """
			  operators:
			    - {name: alice, worker-name: alice}
			""";

	private static final String ACTIVITIES = """
			  activities:
			    - {name: Available, available: true}
			    - {name: Break}
			    - {name: Gone}
			  default-activity: Break
			  timeout-activity: Gone
			""";

	private static final String QUEUES = """
			  queues:
			    - {name: Everyone}
			    - {name: Sales, workers: 'skills HAS "sales"'}
			    - {name: Repairs}
			  default-queue: Repairs
			""";

	private static final String HEAD = "call-center:\n  workspace: Desk\n";

	private static final String WHOLE = HEAD + ACTIVITIES + QUEUES + ROUTES + OPERATORS;

	private static final String LEFT = "Not in the definition, and left as they are at Twilio: ";

	private static final String NO_CHANGES = "No changes: Twilio matches the definition.\n";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	PartialDefinitionIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(WHOLE);
		assertThat(this.command.provision("apply").code()).isZero();
	}

	@Test
	void operatorsOnlyLeaveTheRestAlone() {
		Workspace before = state();
		this.command.with(HEAD + OPERATORS + "    - {name: bob, worker-name: bob}\n");
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.out())
			.contains("  + worker bob\n" + LEFT + "activities, queues, routes.\n\n1 done, 0 held back.\n");
		assertThat(applied.code()).isZero();
		assertThat(state()).isEqualTo(before);
		CommandLine.Said again = this.command.provision("apply", "--prune", "--force");
		assertThat(again.out()).contains(LEFT + "activities, queues, routes.\n" + NO_CHANGES);
		assertThat(again.code()).isZero();
		assertThat(state()).isEqualTo(before);
		assertThat(this.command.sidsFile()).content()
			.contains("name: Sales\n", "unavailable-activity-sid: " + activity("Gone").getSid());
		assertThat(this.command.provision("plan").out()).endsWith(LEFT + "activities, queues, routes.\n" + NO_CHANGES);
		assertThat(this.command.provision("plan", "--json").out())
			.contains("\"leftAlone\" : [ \"activities\", \"queues\", \"routes\" ]");
	}

	@Test
	void environmentVariablesOnlyLeaveTheRestAlone(@TempDir Path elsewhere) {
		Workspace before = state();
		CommandLine variables = commandLine(elsewhere, SERVER);
		CommandLine.Said said = variables.provision("apply", "--call-center.workspace=Desk",
				"--call-center.operators[0].name=alice", "--call-center.operators[0].worker-name=alice");
		assertThat(said.out()).contains(LEFT + "activities, queues, routes.\n", NO_CHANGES);
		assertThat(said.code()).isZero();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void queuesOnlyLeaveRoutesAndOperatorsAlone() {
		String routes = workflow().getConfiguration();
		CommandLine.Said said = this.command.with(HEAD + QUEUES).provision("apply", "--prune", "--force");
		assertThat(said.out()).contains(LEFT + "activities, routes, operators.\n");
		assertThat(said.code()).isZero();
		assertThat(workflow().getConfiguration()).isEqualTo(routes);
		assertThat(workers()).hasSize(1);
	}

	@Test
	void keepsAllRoutesUntilARemovedRouteIsPruned() {
		String routes = workflow().getConfiguration();
		this.command.with(WHOLE.replace(SALES, "").replace(UNNAMED, ""));
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.code()).isEqualTo(2);
		assertThat(planned.out()).contains(
				"  ! workflow Inbound: routes Sales line, 3 (topic == \"repairs\") are no longer "
						+ "in the definition; use --prune to remove them\n",
				"0 to update, 0 to delete, 1 held back.\n");
		for (int i = 0; i < 2; i++) {
			CommandLine.Said applied = this.command.provision("apply");
			assertThat(applied.code()).isEqualTo(2);
			assertThat(applied.out()).contains("are no longer in the definition", "0 done, 1 held back.\n");
			assertThat(workflow().getConfiguration()).isEqualTo(routes);
		}
		CommandLine.Said pruned = this.command.provision("apply", "--prune");
		assertThat(pruned.code()).isZero();
		assertThat(workflow().getConfiguration()).contains("VIP").doesNotContain("Sales line", "repairs");
		assertThat(this.command.provision("apply").out()).contains(NO_CHANGES);
	}

	@Test
	void anEmptyListRemovesAllRoutesByPruneOnly() {
		String routes = workflow().getConfiguration();
		this.command.with(WHOLE.replace(ROUTES, "  routes: []\n"));
		assertThat(this.command.provision("apply").code()).isEqualTo(2);
		assertThat(workflow().getConfiguration()).isEqualTo(routes);
		assertThat(this.command.provision("apply", "--prune").code()).isZero();
		assertThat(workflow().getConfiguration()).contains("\"filters\":[]");
	}

	@Test
	void appliesOtherChangesBesideARemovedRoute() {
		this.command.with(WHOLE.replace(SALES, "").replace("default-queue: Repairs", "default-queue: Everyone")
				+ "  reservation-timeout: 40s\n");
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isEqualTo(2);
		assertThat(applied.out()).contains("  ~ workflow Inbound\n", "1 done, 1 held back.\n");
		assertThat(workflow().getTaskReservationTimeout()).isEqualTo(40);
		assertThat(workflow().getConfiguration()).contains("Sales line", "VIP",
				"\"default_filter\":{\"queue\":\"" + queue("Everyone").getSid());
	}

	@Test
	void keepsWhatADefinitionCannotExpressInRoutesThatAreLeftAlone() {
		String special = workflow().getConfiguration()
			.replace("\"filter_friendly_name\":\"VIP\"", "\"filter_friendly_name\":\"VIP\",\"unknown\":7");
		Workflow.updater(workspaceSid(), workflow().getSid()).setConfiguration(special).update(this.client);
		this.command.with(HEAD + QUEUES.replace("default-queue: Repairs", "default-queue: Sales")).provision("apply");
		assertThat(workflow().getConfiguration()).contains("\"unknown\":7",
				"\"default_filter\":{\"queue\":\"" + queue("Sales").getSid());
	}

	@Test
	void changesARenamedAMovedAndARefilteredRoute() {
		this.command.with(HEAD + ACTIVITIES + QUEUES + "  routes:\n" + UNNAMED.replace("repairs", "repair")
				+ VIP.replace("vip == true", "vip == 1") + SALES.replace("Sales line", "Orders") + OPERATORS);
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.out()).contains("  ~ workflow Inbound\n", "1 done, 0 held back.\n");
		assertThat(applied.code()).isZero();
		assertThat(workflow().getConfiguration()).contains("Orders", "vip == 1", "repair").doesNotContain("Sales line");
	}

	@Test
	void keepsARemovedQueueAsLongAsARouteUsesIt() {
		this.command.with(WHOLE.replace("    - {name: Sales, workers: 'skills HAS \"sales\"'}\n", "")
			.replace(ROUTES, "  routes:\n" + UNNAMED));
		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isEqualTo(2);
		assertThat(applied.out()).contains(
				"  ! workflow Inbound: routes Sales line, VIP are no longer in the definition",
				"  ? queue Sales is no longer in the definition; --prune deletes it\n");
		this.command
			.with(WHOLE.replace("    - {name: Sales, workers: 'skills HAS \"sales\"'}\n", "").replace(ROUTES, ""));
		CommandLine.Said pruned = this.command.provision("apply", "--prune");
		assertThat(pruned.out()).contains(LEFT + "routes.\n",
				"  ! queue Sales: workflow Inbound routes tasks to it; change or delete that workflow first\n");
		assertThat(pruned.code()).isEqualTo(2);
		assertThat(queues()).extracting(TaskQueue::getFriendlyName).contains("Sales");
		CommandLine.Said both = this.command
			.with(WHOLE.replace("    - {name: Sales, workers: 'skills HAS \"sales\"'}\n", "")
				.replace(ROUTES, "  routes:\n" + UNNAMED))
			.provision("apply", "--prune");
		assertThat(both.out()).contains("  ~ workflow Inbound\n", "  - queue Sales\n", "2 done, 0 held back.\n");
		assertThat(both.code()).isZero();
	}

	@Test
	void saysNothingOfMissingPartsOfANewWorkspace(@TempDir Path elsewhere) {
		CommandLine small = commandLine(elsewhere, SERVER).with("call-center:\n" + OPERATORS);
		CommandLine.Said first = small.provision("apply");
		assertThat(first.out()).contains("  + queue Everyone\n", "  + workflow Inbound\n").doesNotContain(LEFT);
		CommandLine.Said second = small.provision("apply");
		assertThat(second.out()).contains(NO_CHANGES).doesNotContain(LEFT);
		assertThat(second.code()).isZero();
	}

	@Test
	void missingNamesAreThoseOfTheSidsFile() {
		this.command.with(WHOLE + "  workflow: Main\n  browser-phone: Phone\n");
		assertThat(this.command.provision("apply").code()).isEqualTo(2);
		this.command.provision("apply", "--prune", "--restarted", "--force");
		Workspace before = state();
		for (String head : List.of(HEAD, "call-center:\n")) {
			CommandLine.Said said = this.command.with(head + OPERATORS).provision("apply", "--prune", "--force");
			assertThat(said.out()).startsWith("Workspace Desk\n").contains(NO_CHANGES);
			assertThat(said.code()).isZero();
		}
		assertThat(state()).isEqualTo(before);
		assertThat(workflow().getFriendlyName()).isEqualTo("Main");
	}

	@Test
	void aMissingNameIsThatOfTheOnlyWorkflowIfTheSidsFileIsMissing(@TempDir Path elsewhere) {
		this.command.with(WHOLE + "  workflow: Main\n").provision("apply");
		this.command.provision("apply", "--prune", "--restarted", "--force");
		CommandLine lost = commandLine(elsewhere, SERVER).with(HEAD + OPERATORS);
		assertThat(lost.provision("plan").out()).contains(NO_CHANGES).doesNotContain("+ workflow");
	}

	@Test
	void holdsADefinitionOfAnotherWorkspaceBack() {
		String sids = contentOf(this.command.sidsFile().toFile());
		this.command.with(WHOLE.replace("workspace: Desk", "workspace: Other"));
		for (String verb : List.of("plan", "apply")) {
			CommandLine.Said said = this.command.provision(verb);
			assertThat(said.code()).isOne();
			assertThat(said.err()).startsWith("call-center.workspace is Other, but " + this.command.sidsFile()
					+ " belongs to workspace Desk (" + workspaceSid() + ").");
		}
		assertThat(this.command.sidsFile()).hasContent(sids);
	}

	@Test
	void queuesOnlyLeaveTheDefaultQueueAlone() {
		String routes = workflow().getConfiguration();
		CommandLine.Said said = this.command.with(HEAD + "  queues:\n    - {name: Vip}\n").provision("apply");
		assertThat(said.out()).contains("  + queue Vip\n", "default-queue").doesNotContain("~ workflow");
		assertThat(workflow().getConfiguration()).isEqualTo(routes);
	}

	@Test
	void activitiesOnlyLeaveTheActivitySettingsAlone() {
		Workspace before = state();
		this.command.with(HEAD + "  activities:\n    - {name: Available, available: true}\n    - {name: Offline}\n"
				+ "    - {name: Break}\n    - {name: Gone}\n");
		assertThat(this.command.provision("apply").code()).isZero();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	void keepsTheReservationTimeoutIfItIsMissing() {
		this.command.with(WHOLE + "  reservation-timeout: 40s\n").provision("apply");
		assertThat(this.command.with(HEAD + OPERATORS).provision("apply").out())
			.contains("activities, queues, routes, reservation-timeout.\n");
		assertThat(workflow().getTaskReservationTimeout()).isEqualTo(40);
	}

	@Test
	void namesTheListThatIsMissingForANameAtTwilio(CapturedOutput output) {
		assertThat(this.command.with(HEAD + "  default-queue: Repairs\n" + OPERATORS).provision("plan").code()).isOne();
		assertThat(output)
			.contains("one of the queues [Everyone], the defaults, because call-center.queues is missing; "
					+ "add it with all its elements");
	}

	private Workspace state() {
		return new Workspace(workflow().getConfiguration(),
				queues().stream()
					.map((queue) -> queue.getFriendlyName() + " " + queue.getTargetWorkers())
					.toList()
					.toString(),
				activities().stream().map((activity) -> activity.getFriendlyName()).sorted().toList().toString(),
				workspace().getDefaultActivitySid() + workspace().getTimeoutActivitySid());
	}

	private record Workspace(String routes, String queues, String activities, String activitySettings) {

	}

}
