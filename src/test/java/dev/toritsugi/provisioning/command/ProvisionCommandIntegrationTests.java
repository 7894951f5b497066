package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import dev.toritsugi.provisioning.command.SidsFile;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command line, against an empty account at the sandbox.
 */
class ProvisionCommandIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			    - {name: Sales, workers: 'skills HAS "sales"'}
			  operators:
			    - {name: alice, worker-name: alice, skills: [sales]}
			  phone-numbers:
			    - number: "+12025550100"
			""";

	private static final String NO_CHANGES = "No changes: Twilio matches the definition.\n";

	private CommandLine command;

	@Autowired
	ProvisionCommandIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
	}

	@Test
	void planShowsApplyDoesAndThenThereIsNothingLeft() {
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.code()).isEqualTo(2);
		assertThat(planned.err()).isEmpty();
		assertThat(planned.out()).startsWith(header() + "  + workspace Desk\n")
			.contains("  + queue Sales\n      workers       skills HAS \"sales\"\n", "  ~ phone number +12025550100\n",
					"      voice-url           (nothing) -> " + SERVER + "/enqueue\n")
			.endsWith("\n6 to create, 1 to update, 0 to delete.\n");
		assertThat(this.command.sidsFile()).doesNotExist();
		List<String> titles = planned.out().lines().filter((line) -> line.matches("  [+~] .*")).toList();

		CommandLine.Said applied = this.command.provision("apply");
		assertThat(applied.code()).isZero();
		assertThat(applied.err()).isEmpty();
		assertThat(applied.out()).startsWith(header() + "  + workspace Desk\n  + queue Everyone\n")
			.contains("  + worker alice\n", "\n7 done, 0 held back.\n")
			.contains(titles)
			.endsWith("The SIDs are in " + this.command.sidsFile() + ". The server reads them at startup.\n");

		CommandLine.Said again = this.command.provision("plan");
		assertThat(again.code()).isZero();
		assertThat(again.out()).isEqualTo(header() + NO_CHANGES);
		CommandLine.Said idle = this.command.provision("apply");
		assertThat(idle.code()).isZero();
		assertThat(idle.out()).contains(NO_CHANGES);
	}

	@Test
	void driftIsExitCodeTwoWithTheFieldNamed() {
		this.command.provision("apply");
		TaskQueue.updater(workspaceSid(), queue("Sales").getSid()).setTargetWorkers("1==1").update(this.client);
		CommandLine.Said drift = this.command.provision("plan");
		assertThat(drift.code()).isEqualTo(2);
		assertThat(drift.out()).isEqualTo(header() + """
				  ~ queue Sales
				      workers  1==1 -> skills HAS "sales"

				0 to create, 1 to update, 0 to delete.
				""");
	}

	@Test
	void programsReadThePlanAsJson() {
		this.command.provision("apply");
		TaskQueue.updater(workspaceSid(), queue("Sales").getSid()).setMaxReservedWorkers(3).update(this.client);
		IncomingPhoneNumber.updater(number().getSid())
			.setVoiceUrl(URI.create("https://elsewhere.example.com"))
			.update(this.client);
		CommandLine.Said said = this.command.provision("plan", "--json");
		assertThat(said.code()).isEqualTo(2);
		assertThat(json(said.out())).isEqualTo(
				json("""
						{"create": 0, "update": 1, "delete": 0, "heldBack": 1, "noLongerDefined": 0, "leftAlone": [], "changes": [
						  {"action": "update", "kind": "queue", "name": "Sales",
						   "fields": [{"field": "max-reserved", "before": 3, "after": 1}]},
						  {"action": "held back", "kind": "phone number", "name": "+12025550100",
						   "reason": "its calls go elsewhere", "fix": "use --take-number to route them to this server",
						   "fields": [{"field": "voice-url", "before": "https://elsewhere.example.com",
						     "after": "%s/enqueue"}]}], "warnings": []}
						"""
					.formatted(SERVER)));
		assertThat(this.command.provision("apply").code()).isEqualTo(2);
		assertThat(this.command.provision("apply", "--take-number").code()).isZero();
		CommandLine.Said nothing = this.command.provision("plan", "--json");
		assertThat(nothing.code()).isZero();
		assertThat(json(nothing.out()).path("changes")).isEmpty();
	}

	@Test
	void planWarnsOfCallersWhoseTaskIsGivenUp() {
		CommandLine.Said said = this.command.provision("plan", "--call-center.default-queue=",
				"--call-center.fallback-number=+81398765432");
		assertThat(said.out()).contains(
				"""
						Warning:
						found:       There is no default queue, and no route applies to every caller.
						consequence: TaskRouter gives up calls to which no route applies. The fallback number +81398765432 is dialled.
						fix:         If this is not intended, set call-center.default-queue to the name of a queue.

						""");
		assertThat(
				json(this.command.provision("plan", "--json", "--call-center.task.timeout=20s").out()).path("warnings")
					.path(0))
			.isEqualTo(
					json("""
							{"found": "call-center.task.timeout is 20 s.",
							 "consequence": "TaskRouter gives up calls that no operator has accepted after 20 s. The caller hears \
							the apology, and the call ends.",
							 "fix": "If this is not intended, remove call-center.task.timeout."}
							"""));
	}

	@Test
	void theServerReadsTheSidsThatApplyWrites() {
		this.command.provision("apply");
		SpringApplicationBuilder server = new SpringApplicationBuilder(Object.class).web(WebApplicationType.NONE)
			.logStartupInfo(false);
		try (ConfigurableApplicationContext settings = server
			.run("--spring.config.import=optional:file:" + this.command.sidsFile())) {
			Environment environment = settings.getEnvironment();
			assertThat(environment.getProperty("twilio.workspace-sid")).isEqualTo(workspaceSid());
			assertThat(environment.getProperty("twilio.workflow-sid")).isEqualTo(workflow().getSid());
			assertThat(environment.containsProperty("twilio.post-work-activity-sid")).isFalse();
			assertThat(environment.getProperty("call-center.after-call.known-queues[1].name")).isEqualTo("Sales");
			assertThat(environment.getProperty("call-center.after-call.known-queues[1].sid"))
				.isEqualTo(queue("Sales").getSid());
			assertThat(environment.getProperty("twilio.unavailable-activity-sid"))
				.isEqualTo(activity("Offline").getSid());
		}
	}

	@Test
	void whatWasMadeIsRememberedFromRunToRun() throws IOException {
		this.command.provision("apply");
		Set<String> first = made();
		assertThat(first).contains(workspaceSid(), queue("Sales").getSid(), worker("alice").getSid());
		this.command.with(DEFINITION + "  browser-phone: Second\n").provision("apply");
		assertThat(made()).containsAll(first).hasSize(first.size() + 1);
		this.command.with(DEFINITION.replaceAll(".*Sales.*\n", "")).provision("apply", "--prune");
		assertThat(queues()).hasSize(1);
		assertThat(made()).isSubsetOf(first).hasSize(first.size() - 1);
	}

	@Test
	void aFailureNamesWhatWasDoneWhatFailedAndWhatWasNotTried() throws IOException {
		this.sandbox.account()
			.faults()
			.set("queues", new Fault(Fault.Effect.STATUS, 400, null, "POST", "/v1/Workspaces/*/TaskQueues", null, null,
					null, false));
		CommandLine.Said failed = this.command.provision("apply");
		assertThat(failed.code()).isEqualTo(1);
		assertThat(failed.out()).contains("  + workspace Desk\n").doesNotContain("+ queue");
		assertThat(failed.err()).isEqualTo("""

				Failed: + queue Everyone
				  Twilio answered 400, code 20400: An internal server error has occurred
				Not tried:
				  + queue Sales
				  + workflow Inbound
				  + worker alice
				  + TwiML application Toritsugi
				  ~ phone number +12025550100

				1 done, 1 failed, 5 not tried. Fix the cause and run apply again: it continues from here.
				""");
		assertThat(made()).containsExactly(workspaceSid());
		this.sandbox.account().faults().clear();
		assertThat(this.command.provision("apply").code()).isZero();
		assertThat(this.command.provision("plan").code()).isZero();
	}

	@Test
	void aRunThatMadeNothingLeavesAFileThatCanBeRead() {
		this.sandbox.account()
			.faults()
			.set("all", new Fault(Fault.Effect.STATUS, 400, null, "POST", null, null, 1, null, false));
		assertThat(this.command.provision("apply").code()).isEqualTo(1);
		CommandLine.Said imported = this.command.provision("apply",
				"--spring.config.import=optional:file:" + this.command.sidsFile());
		assertThat(imported.code()).isZero();
	}

	@Test
	void wrongCredentialsAreNamed() {
		CommandLine.Said said = this.command.provision("plan", "--twilio.auth-token=wrong");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).matches("(?s)Twilio answered 401, code 20003: .*\nCheck twilio.account-sid and "
				+ "twilio.auth-token \\(Console, start page, Account Info\\), and twilio.region.\n");
	}

	@Test
	void withoutItsOwnAddressThereAreNoCallbacks() {
		CommandLine.Said said = this.command.provision("plan", "--twilio.public-url=");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).startsWith("twilio.public-url is missing: the URL at which Twilio reaches");
	}

	@ParameterizedTest
	@ValueSource(strings = { "provisioning: [", "\0" })
	void aSidsFileThatCannotBeReadStopsTheRunBeforeAnythingIsChanged(String text) throws IOException {
		Files.writeString(this.command.sidsFile(), text);
		CommandLine.Said said = this.command.provision("apply");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).contains("toritsugi-sids.yml", "line 1");
		assertThat(com.twilio.rest.taskrouter.v1.Workspace.reader().read(this.client)).isEmpty();
	}

	@Test
	void aSidsFileThatCannotBeWrittenIsNamed() {
		CommandLine.Said said = this.command.provision("apply",
				"--provisioning.sids-file=" + this.command.directory().resolve("nowhere/sids.yml"));
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).contains("Cannot write ", "nowhere/sids.yml: ", "Nothing was changed",
				"run apply again");
	}

	private String header() {
		return "Workspace Desk\nRead: " + this.command.directory().resolve("application.yml") + "\n\n";
	}

	private Set<String> made() throws IOException {
		return new SidsFile(this.command.sidsFile()).read().created();
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
