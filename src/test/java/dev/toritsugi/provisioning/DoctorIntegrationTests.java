package dev.toritsugi.provisioning;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The doctor finds what is wrong with a call centre, and nothing with one that is well.
 */
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
			    - {worker-name: alice, skills: [sales]}
			    - {worker-name: bob}
			  phone-numbers:
			    - number: "+12025550100"
			""";

	private static final String NOTHING = "Nothing found: calls should come through.\n";

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
		assertThat(said.out()).isEqualTo(NOTHING);
		assertThat(said.code()).isZero();
	}

	@Test
	void anEmptyAccount() {
		CommandLine.Said said = doctor(WELL);
		assertThat(said.out()).isEqualTo("""
				! There is no workspace Desk in this account
				    why   there is nothing that could route a call
				    mend  provision apply

				1 found.
				""");
		assertThat(said.code()).isEqualTo(2);
	}

	@Test
	void addressesThatLeadElsewhereAreNamedBySideOfOurs() {
		setUp(WELL);
		IncomingPhoneNumber.updater(number().getSid())
			.setVoiceUrl(URI.create("https://old.example.com"))
			.update(this.client);
		assertThat(doctor(WELL).out())
			.contains("! voice-url of phone number +12025550100 is https://old.example.com, and should be "
					+ this.server + "/enqueue\n", "mend  provision apply --take-number\n");
	}

	@Test
	void aWorkerWhomNobodyCanRing() {
		setUp(WELL);
		Worker worker = workers().get(0);
		Worker.updater(workspaceSid(), worker.getSid()).setAttributes("{\"skills\":[\"sales\"]}").update(this.client);
		assertThat(doctor(WELL).out()).contains("! Worker alice has no contact_uri\n",
				"! 1 thing at Twilio is not as defined\n");
	}

	@Test
	void operatorsWhoCanTalkTwice() {
		String definition = WELL.replace("{worker-name: bob}", "{worker-name: bob, voice-capacity: 2}");
		setUp(definition);
		assertThat(doctor(definition).out()).contains("! Worker bob takes 2 calls at once\n");
	}

	@Test
	void skillsThatNobodyHasAndThatNobodyAsksFor() {
		String definition = WELL.replace("skills: [sales]", "skills: [sale]");
		setUp(definition);
		assertThat(doctor(definition).out()).contains("! Nobody has the skill \"sales\"\n",
				"! No queue asks for the skill \"sale\"\n",
				"! No worker matches the queue Sales: skills HAS \"sales\"\n");
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
		assertThat(doctor(definition).out())
			.contains("! Route Topic can never be taken: no caller has topic\n",
					"! Route Again can never be taken: Route Sales line has the same condition and comes before\n",
					"! Route Late can never be taken: Route All takes everybody and comes before\n")
			.doesNotContain("Route Sales line can never");
		assertThat(doctor(definition, "--call-center.task.attributes={\"topic\":\"sales\"}").out())
			.doesNotContain("Route Topic");
	}

	@Test
	void stepsThatNobodyComesTo() {
		String steps = WELL.replace("steps: [{queue: Sales, seconds: 30}, {queue: Everyone}]",
				"steps: [{queue: Sales, seconds: 60}, {queue: Everyone, seconds: 30}, {queue: Sales}, {queue: Everyone}]");
		setUp(steps);
		assertThat(doctor(steps).out()).contains("! Route Sales line: step 2 is over after 30 s, before it begins\n",
				"! Route Sales line: step 3 is the last that callers come to\n");
	}

	@Test
	void aRouteForANumberThatIsNotOurs() {
		String other = WELL.replace("to == \"+12025550100\"", "to == \"+12025550199\"");
		setUp(other);
		assertThat(doctor(other).out())
			.contains("! Route Sales line can never be taken: to == \"+12025550199\" is so of "
					+ "none of call-center.phone-numbers\n");
	}

	@Test
	void aRouteWhoseLastStepEndsOrIsSkippedLeavesCallersToThoseBehindIt() {
		String route = "    - {name: %s, when: '%s', steps: [{queue: Everyone%s}]}\n";
		String definition = WELL.replace("    - {name: Sales line", route.formatted("First", "1==1", ", seconds: 30")
				+ route.formatted("Second", "1==1", ", skip-if: 1==1") + "    - {name: Sales line");
		setUp(definition);
		assertThat(doctor(definition).out()).isEqualTo(NOTHING);
	}

	@Test
	void whoAsksForTheCallersSkillAsksForAny() {
		String definition = WELL.replace("skills: [sales]", "skills: [sales, ja]")
			.replace("{queue: Sales, seconds: 30}",
					"{queue: Sales, seconds: 30, workers: worker.skills HAS task.language}");
		setUp(definition);
		assertThat(doctor(definition).out()).isEqualTo(NOTHING);
	}

	@Test
	void activitiesThatAreNotThere() {
		setUp(WELL);
		assertThat(doctor(WELL, "--twilio.post-work-activity-sid=WA00000000000000000000000000000008",
				"--twilio.unavailable-activity-sid=WA00000000000000000000000000000009")
			.out())
			.contains(
					"! twilio.post-work-activity-sid is WA00000000000000000000000000000008, and the workspace has no such "
							+ "activity\n    why   no phone rings: Twilio refuses to offer a call (error 40130)\n",
					"! twilio.unavailable-activity-sid is WA00000000000000000000000000000009, and the workspace has no");
	}

	@ParameterizedTest
	@ValueSource(strings = { "20 seconds", "20", "-1s" })
	void aRingTimeoutThatTheServerRefuses(String value) {
		setUp(WELL);
		assertThat(doctor(WELL, "--call-center.ring-timeout=" + value).out()).contains("! call-center.ring-timeout is "
				+ value + ", which is no time of a second or more\n    why   the server does not start\n");
	}

	@Test
	void whatApplyWouldLeaveIsNotSaidToBeMendedByIt() {
		setUp(WELL);
		String definition = WELL.replace("  queues:",
				"  activities: [{name: Available}, {name: Unavailable, available: true}, {name: Offline}]\n  queues:")
				+ "    - number: \"+12025550199\"\n";
		assertThat(doctor(definition).out())
			.contains("! activity Available is not as defined\n",
					"mend  Twilio never changes whether an activity is "
							+ "available; give the activity another name\n",
					"! phone number +12025550199 is not as defined\n",
					"mend  this account has no such number; buy it in the Console\n")
			.doesNotContain("provision apply mends");
	}

	@Test
	void aNumberThatWasNeverSetIsMendedByAPlainApply() {
		setUp(WELL);
		IncomingPhoneNumber.updater(number().getSid()).setVoiceUrl(URI.create("")).update(this.client);
		assertThat(doctor(WELL).out()).contains("! voice-url of phone number +12025550100 is (nothing)",
				"mend  provision apply\n");
	}

	@Test
	void settingsThatAreAboutSomethingElse() {
		setUp(WELL);
		assertThat(doctor(WELL, "--twilio.workflow-sid=WW00000000000000000000000000000009",
				"--call-center.ring-timeout=40s")
			.out()).contains("! twilio.workflow-sid is WW00000000000000000000000000000009, and workflow Inbound is WW",
					"! Phones ring for 40 s, and TaskRouter waits for 30 s\n");
	}

	@Test
	void programsReadItAsJson() {
		assertThat(doctor(WELL, "--json").out()).contains("\"what\" : \"There is no workspace Desk in this account\"");
	}

	private void setUp(String definition) {
		CommandLine.Said said = this.command.with(definition).provision("apply");
		assertThat(said.code()).as(said.err()).isZero();
	}

	private CommandLine.Said doctor(String definition, String... more) {
		String[] all = Arrays.copyOf(more, more.length + 1);
		all[more.length] = "--spring.config.import=optional:file:" + this.command.sidsFile();
		return this.command.with(definition).provision("doctor", all);
	}

}
