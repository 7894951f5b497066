package dev.toritsugi.provisioning.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The doctor finds what is wrong with a call centre, and nothing with one that is well.
 */
@ExtendWith(OutputCaptureExtension.class)
class DoctorIntegrationTests extends AbstractProvisioningTests {

	private static final String WELL = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			    - {name: Sales, workers: 'skills HAS "sales"'}
			  routes:
			    - {name: Sales line, when: 'to == "+12025550100"', steps: [{queue: Sales, seconds: 30}, {queue: Everyone}]}
			  operators:
			    - {name: alice, worker-name: alice, contact-uri: "sip:alice@example.com", skills: [sales]}
			    - {name: bob, worker-name: bob, contact-uri: "sip:bob@example.com"}
			  phone-numbers:
			    - number: "+12025550100"
			""";

	private static final String NOTHING = "No problems found.\n";

	private final String server;

	private CommandLine command;

	@Autowired
	DoctorIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
		this.server = "http://localhost:" + environment.getRequiredProperty("server.port");
		this.command = new CommandLine(Path.of(""));
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, this.server);
	}

	@Test
	void nothingIsWrongWithACallCentreThatIsWell() {
		setUp(WELL);
		CommandLine.Said said = doctor(WELL);
		assertThat(findings(said)).isEqualTo(NOTHING);
		assertThat(said.code()).as(said.out()).isZero();
	}

	@Test
	void anotherApplicationsWorkflowThatComesHere() {
		setUp(WELL);
		Workflow voicemail = Workflow.creator(workspaceSid(), "Voicemail", "{\"task_routing\":{\"filters\":[]}}")
			.setAssignmentCallbackUrl(URI.create(this.server + "/assignment/?x=1"))
			.setFallbackAssignmentCallbackUrl(URI.create("https://elsewhere.example.com/assignment"))
			.create(this.client);
		assertThat(doctor(WELL).out()).contains(
				"found:       assignment-url of workflow Voicemail is " + this.server
						+ "/assignment/?x=***. The definition does not contain this workflow.\n",
				"\n1 problem found.\n");
		Workflow.updater(workspaceSid(), voicemail.getSid())
			.setAssignmentCallbackUrl(URI.create("https://elsewhere.example.com/assignment"))
			.update(this.client);
		assertThat(doctor(WELL).out()).endsWith(NOTHING);
	}

	@Test
	void aVoiceQueueThatIsNearlyFullIsNamed() {
		setUp(WELL);
		String workflow = Workflow.reader(workspaceSid())
			.setFriendlyName("Inbound")
			.read(this.client)
			.iterator()
			.next()
			.getSid();
		String waiting = Call
			.creator(new PhoneNumber("+815011112222"), new PhoneNumber("+12025550100"),
					new Twiml("<Response><Enqueue>" + workflow + "</Enqueue></Response>"))
			.create(this.client)
			.getSid();
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> account.calleePhones().answer(account.calls().find(waiting).orElseThrow()));
		Queue queue = Queue.reader().read(this.client).iterator().next();
		assertThat(doctor(WELL).out()).endsWith(NOTHING);
		Queue.updater(queue.getSid()).setMaxSize(1).update(this.client);
		assertThat(doctor(WELL).out()).contains(
				"found:       1 callers wait in the voice queue of workflow Inbound, which holds 1.\n",
				"consequence: A caller who finds the queue full is led to call-center.waiting.then (apology).\n");
	}

	@Test
	void aFormerWorkflowOfTheDefinitionIsNoOthers() {
		setUp(WELL);
		this.command.with(WELL + "  workflow: Main\n").provision("apply");
		assertThat(doctor(WELL + "  workflow: Main\n").out())
			.contains("The definition no longer contains workflow Inbound.")
			.doesNotContain("The definition does not contain this workflow");
	}

	@Test
	void anEmptyAccount() {
		CommandLine.Said said = doctor(WELL);
		assertThat(findings(said)).isEqualTo("""
				found:       The account has no workspace Desk.
				consequence: No call can be routed to an operator.
				fix:         Run provision apply.

				1 problem found.
				""");
		assertThat(said.code()).isEqualTo(2);
	}

	@Test
	void addressesThatLeadElsewhereAreNamedBySideOfOurs() {
		setUp(WELL);
		IncomingPhoneNumber.updater(number().getSid())
			.setVoiceUrl(URI.create("https://old.example.com"))
			.update(this.client);
		assertThat(doctor(WELL).out()).contains(
				"found:       voice-url of phone number +12025550100 is https://old.example.com. The definition requires "
						+ this.server + "/enqueue.\n",
				"consequence: Calls to this number do not reach the server.\n",
				"fix:         Run provision apply --take-number.\n");
	}

	@Test
	void aWorkerWhomNobodyCanRing() {
		setUp(WELL);
		Worker worker = workers().get(0);
		Worker.updater(workspaceSid(), worker.getSid()).setAttributes("{\"skills\":[\"sales\"]}").update(this.client);
		assertThat(doctor(WELL).out()).contains("found:       Worker alice has no contact_uri.\n",
				"found:       1 resource at Twilio differs from the definition.\n");
	}

	@Test
	void operatorsWhoCanTalkTwice() {
		String definition = WELL.replace("{name: bob, worker-name: bob, contact-uri: \"sip:bob@example.com\"}",
				"{name: bob, worker-name: bob, contact-uri: \"sip:bob@example.com\", voice-capacity: 2}");
		setUp(definition);
		assertThat(doctor(definition).out()).contains("found:       Worker bob takes 2 calls at once.\n");
	}

	@Test
	void skillsThatNobodyHasAndThatNobodyAsksFor() {
		String definition = WELL.replace("skills: [sales]", "skills: [sale]");
		setUp(definition);
		assertThat(doctor(definition).out()).contains("found:       No worker has the skill \"sales\".\n",
				"found:       No queue requires the skill \"sale\".\n",
				"found:       No worker matches queue Sales: skills HAS \"sales\".\n");
	}

	@Test
	void routesThatNobodyCanTake() {
		String line = "    - {name: Sales line, when: 'to == \"+12025550100\"'";
		String steps = ", steps: [{queue: Sales}]}\n";
		String definition = WELL.replace(line, "    - {name: Topic, when: 'topic == \"sales\"'" + steps + line)
			.replace("  operators:\n",
					"""
							    - {name: Again, when: 'to == "+12025550100"'%1$s    - {name: All, when: '1==1'%1$s    - {name: Late, when: 'from == "+1"'%1$s\
							  operators:
							"""
						.formatted(steps));
		setUp(definition);
		assertThat(doctor(definition).out()).contains(
				"found:       Route Topic never applies: no task has the attribute topic.\n",
				"found:       Route Again never applies: Route Sales line has the same condition and comes first.\n",
				"found:       Route Late never applies: Route All applies to every caller and comes first.\n")
			.doesNotContain("Route Sales line never");
		assertThat(doctor(definition, "--call-center.task.attributes={\"topic\":\"sales\"}").out())
			.doesNotContain("Route Topic");
	}

	@Test
	void stepsThatNobodyComesTo() {
		String steps = WELL.replace("steps: [{queue: Sales, seconds: 30}, {queue: Everyone}]",
				"steps: [{queue: Sales, seconds: 60}, {queue: Everyone, seconds: 30}, {queue: Sales}, {queue: Everyone}]");
		setUp(steps);
		assertThat(doctor(steps).out())
			.contains("found:       Route Sales line: step 3 has no seconds, and steps follow it.\n")
			.doesNotContain("step 2");
	}

	@Test
	void aRouteForANumberThatIsNotOurs() {
		String other = WELL.replace("to == \"+12025550100\"", "to == \"+12025550199\"");
		setUp(other);
		assertThat(doctor(other).out())
			.contains("found:       Route Sales line never applies: to == \"+12025550199\" is false for every number "
					+ "in call-center.phone-numbers.\n");
	}

	@Test
	void aRouteWhoseLastStepEndsOrIsSkippedLeavesCallersToThoseBehindIt() {
		String route = "    - {name: %s, when: '%s', steps: [{queue: Everyone%s}]}\n";
		String definition = WELL.replace("    - {name: Sales line", route.formatted("First", "1==1", ", seconds: 30")
				+ route.formatted("Second", "1==1", ", skip-if: 1==1") + "    - {name: Sales line");
		setUp(definition);
		assertThat(findings(doctor(definition))).isEqualTo(NOTHING);
	}

	@Test
	void whoAsksForTheCallersSkillAsksForAny() {
		String definition = WELL.replace("skills: [sales]", "skills: [sales, ja]")
			.replace("{queue: Sales, seconds: 30}",
					"{queue: Sales, seconds: 30, workers: worker.skills HAS task.language}");
		setUp(definition);
		assertThat(findings(doctor(definition))).isEqualTo(NOTHING);
	}

	@Test
	void activitiesThatAreNotThere() {
		setUp(WELL);
		assertThat(doctor(WELL, "--twilio.post-work-activity-sid=WA00000000000000000000000000000008",
				"--twilio.unavailable-activity-sid=WA00000000000000000000000000000009")
			.out())
			.contains(
					"found:       twilio.post-work-activity-sid is WA00000000000000000000000000000008. The workspace has no "
							+ "activity with this SID.\nconsequence: No operator's phone rings, because Twilio rejects each "
							+ "assignment (error 40130).\n",
					"found:       twilio.unavailable-activity-sid is WA00000000000000000000000000000009. The workspace has no");
	}

	@ParameterizedTest
	@ValueSource(strings = { "20 seconds", "20", "-1s" })
	void aRingTimeoutThatTheServerRefuses(String value, CapturedOutput output) {
		setUp(WELL);
		CommandLine.Said said = doctor(WELL, "--call-center.ring-timeout=" + value);
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
		assertThat(output).contains("call-center.ring-timeout is wrong");
	}

	@Test
	void whatApplyWouldLeaveIsNotSaidToBeMendedByIt() {
		setUp(WELL);
		String definition = WELL.replace("  queues:",
				"  activities: [{name: Available}, {name: Unavailable, available: true}, {name: Offline}]\n  queues:")
				+ "    - number: \"+12025550199\"\n";
		assertThat(doctor(definition).out()).contains(
				"found:       Twilio and the definition differ in activity Available: Twilio does not change the availability of an existing activity.\n",
				"fix:         Define an activity with another name.\n",
				"found:       Twilio and the definition differ in phone number +12025550199: the account does not have this number.\n",
				"fix:         Buy it in the Console.\n")
			.doesNotContain("apply to remove them");
	}

	@Test
	void aNumberThatWasNeverSetIsMendedByAPlainApply() {
		setUp(WELL);
		IncomingPhoneNumber.updater(number().getSid()).setVoiceUrl(URI.create("")).update(this.client);
		assertThat(doctor(WELL).out()).contains("found:       voice-url of phone number +12025550100 is (nothing).",
				"fix:         Run provision apply.\n");
	}

	@Test
	void settingsThatAreAboutSomethingElse() {
		setUp(WELL);
		assertThat(doctor(WELL, "--twilio.workflow-sid=WW00000000000000000000000000000009",
				"--call-center.ring-timeout=40s", "--call-center.reservation-timeout=50s")
			.out()).contains(
					"found:       twilio.workflow-sid is WW00000000000000000000000000000009. The SID of workflow Inbound is WW",
					"found:       Phones ring for 40 s. TaskRouter waits 30 s for an answer.\n");
	}

	@Test
	void datesOfAScheduleThatAreAllPast() {
		String definition = WELL + """
				  schedules:
				    - name: Office
				      week: [{days: [MON], open: ["09:00-18:00"]}]
				      closed: [{dates: 2020-12-29..2021-01-03}, {dates: "12-25"}]
				      open: [{dates: "2020-11-23", hours: ["10:00-15:00"]}]
				""";
		setUp(definition);
		CommandLine.Said said = doctor(definition);
		assertThat(said.out()).contains("The last date of schedule Office, 2021-01-03, is past.")
			.doesNotContain("reserved");
		assertThat(said.code()).as(said.out()).isZero();
		String current = definition.replace("{dates: \"12-25\"}", "{dates: \"2999-12-25\"}");
		assertThat(doctor(current).out()).endsWith(NOTHING);
	}

	@Test
	void callersWhoseTaskIsGivenUpAreAWarningAndNoProblem() {
		String definition = WELL.replace(", {queue: Everyone}]", "]")
			.replace("  routes:", "  default-queue: ''\n  routes:");
		setUp(definition);
		CommandLine.Said said = doctor(definition);
		assertThat(findings(said)).isEqualTo(
				"""
						Warnings:
						found:       Route Sales line: step 1, the last one, ends after 30 s.
						consequence: TaskRouter gives up calls to which no later route applies. The caller hears the apology, \
						and the call ends.
						fix:         If this is not intended, remove seconds of step 1 in call-center.routes.

						found:       There is no default queue, and no route applies to every caller.
						consequence: TaskRouter gives up calls to which no route applies. The caller hears the apology, and the \
						call ends.
						fix:         If this is not intended, set call-center.default-queue to the name of a queue.

						No problems found.
						""");
		assertThat(said.code()).as(said.out()).isZero();
		assertThat(doctor(definition, "--json").out()).contains("\"severity\" : \"WARNING\"");
	}

	@Test
	void aRouteThatEndsIsFineIfALaterOneAppliesToEveryCaller() {
		String definition = WELL.replace(", {queue: Everyone}]}",
				"]}\n    - {name: All, when: '1==1', steps: [{queue: Everyone}]}");
		setUp(definition);
		assertThat(findings(doctor(definition))).isEqualTo(NOTHING);
	}

	@Test
	void programsReadItAsJson() {
		assertThat(doctor(WELL, "--json").out()).contains("\"found\" : \"The account has no workspace Desk.\"");
	}

	private void setUp(String definition) {
		CommandLine.Said said = this.command.with(definition).provision("apply");
		assertThat(said.code()).as(said.err()).isZero();
		Worker.updater(workspaceSid(), worker("alice").getSid())
			.setActivitySid(activity("Available").getSid())
			.update(this.client);
	}

	/** Returns the output without the lines about workspace and files. */
	private static String findings(CommandLine.Said said) {
		return said.out().substring(said.out().indexOf("\n\n") + 2);
	}

	private CommandLine.Said doctor(String definition, String... more) {
		String[] all = Arrays.copyOf(more, more.length + 1);
		all[more.length] = "--spring.config.import=optional:file:" + this.command.sidsFile();
		return this.command.with(definition).provision("doctor", all);
	}

}
