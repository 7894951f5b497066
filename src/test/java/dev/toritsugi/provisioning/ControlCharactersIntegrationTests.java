package dev.toritsugi.provisioning;

import java.nio.file.Path;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints names and values at Twilio that could control a terminal.
 */
class ControlCharactersIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  queues:
			    - {name: Everyone}
			    - {name: Sales}
			  operators:
			    - {name: alice, worker-name: alice}
			""";

	private static final String EVIL = "Sal\u001b[2Jes\r\u009b2K\u202e\nNo changes";

	private static final String SHOWN = "Sal\ufffd[2Jes\ufffd\ufffd2K\ufffd\ufffdNo changes";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	ControlCharactersIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
		this.command.provision("apply");
	}

	@Test
	void printsAQueuesNameInPlanAndApply() {
		TaskQueue.updater(workspaceSid(), queue("Sales").getSid()).setFriendlyName(EVIL).update(this.client);
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.out()).contains(SHOWN);
		assertPrintable(planned);
		CommandLine.Said json = this.command.provision("plan", "--json");
		assertPrintable(json);
		assertThat(new JsonMapper().readTree(json.out()).toString()).contains("Sal\\u001B[2Jes");
		assertPrintable(this.command.provision("apply", "--prune", "--force"));
	}

	@Test
	void printsAWorkersNameInFindings() {
		Worker.creator(workspaceSid(), EVIL).create(this.client);
		CommandLine.Said said = this.command.provision("doctor");
		assertThat(said.out()).contains("Worker " + SHOWN + " has no contact_uri.");
		assertPrintable(said);
		assertPrintable(this.command.provision("doctor", "--json"));
	}

	@Test
	void printsAWorkersAttributes() {
		Worker.updater(workspaceSid(), worker("alice").getSid())
			.setAttributes("{\"contact_uri\":\"client:\u009b2K\\u001b\"}")
			.update(this.client);
		CommandLine.Said said = this.command.provision("plan");
		assertThat(said.out()).contains("attributes.contact_uri  client:\ufffd2K\ufffd -> client:alice");
		assertPrintable(said);
	}

	@Test
	void printsTheNamesFromWhichAnExportChooses() {
		Workflow.creator(workspaceSid(), EVIL, "{\"task_routing\":{\"filters\":[]}}").create(this.client);
		CommandLine.Said workflows = this.command.provision("export", "--call-center.workflow=Other");
		assertThat(workflows.err()).contains("(" + SHOWN + ")");
		assertPrintable(workflows);
		Workspace.creator(EVIL).create(this.client);
		CommandLine.Said workspaces = this.command.provision("export", "--call-center.workspace=Other");
		assertThat(workspaces.err()).contains(SHOWN);
		assertPrintable(workspaces);
		CommandLine.Said bySid = this.command.provision("export", "--twilio.workspace-sid=WS9");
		assertPrintable(bySid);
	}

	@Test
	void exportsNamesThatAreReadBackUnchanged() {
		String name = "\u001b[2Ja\u202eb\u2066c\u00add\u200ee\u061cf\udb40\udc41g\u0085h";
		TaskQueue.creator(workspaceSid(), name).create(this.client);
		Worker.creator(workspaceSid(), name)
			.setAttributes("{\"" + name.replace("\u0085", "").replace("\u001b", "") + "\":1}")
			.create(this.client);
		CommandLine.Said said = this.command.provision("export");
		assertPrintable(said);
		assertThat(said.out()).contains("\\U0000202e", "\\U000e0041");
		assertThat(said.out()).doesNotContain("!!binary");
		assertThat(Definition.whole(said.out()).queues()).extracting(Queue::name).contains(name);
	}

	@Test
	void printsWordsAndEmojiThatNeedJoiners() {
		String name = "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83d\udcbb";
		TaskQueue.updater(workspaceSid(), queue("Sales").getSid()).setFriendlyName(name).update(this.client);
		assertThat(this.command.provision("plan").out()).contains(name + " -> Sales");
	}

	private static void assertPrintable(CommandLine.Said said) {
		assertThat((said.out() + said.err()).replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
		assertThat(said.out() + said.err()).doesNotContain("\nNo changes");
	}

}
