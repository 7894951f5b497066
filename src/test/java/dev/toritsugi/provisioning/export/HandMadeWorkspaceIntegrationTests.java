package dev.toritsugi.provisioning.export;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace that was set up in the Console is exported and adopted, and nothing changes
 * by that.
 */
class HandMadeWorkspaceIntegrationTests extends AbstractProvisioningTests {

	private static final URI ASSIGNMENT = URI.create(SERVER + "/assignment");

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	HandMadeWorkspaceIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER);
	}

	@Test
	void oneOfTheOldDaysWithTheirNames() {
		String workspace = workspace("Old desk");
		rename(workspace, "Available", "Idle");
		rename(workspace, "Unavailable", "Busy");
		Activity.creator(workspace, "Reserved").setAvailable(false).create(this.client);
		String queue = TaskQueue.creator(workspace, "Sample Queue").create(this.client).getSid();
		workflow(workspace, "Default Fifo Workflow",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue));
		Worker.creator(workspace, "nobody").create(this.client);
		Worker.creator(workspace, "by SIP")
			.setAttributes("{\"contact_uri\":\"sip:desk@example.com\",\"missed_calls\":2}")
			.create(this.client);
		String exported = export();
		assertThat(exported)
			.contains("    - name: Idle\n      available: true\n", "  post-work-activity: ''\n",
					"      contact-uri: ''\n", "      contact-uri: sip:desk@example.com\n")
			.doesNotContain("missed_calls");
		assertAdopted(exported);
	}

	@Test
	void oneWithEverythingThatTheConsoleOffers() {
		String workspace = workspace("Desk");
		String everyone = TaskQueue.creator(workspace, "Everyone")
			.setTaskOrder(TaskQueue.TaskOrder.LIFO)
			.create(this.client)
			.getSid();
		String sales = TaskQueue.creator(workspace, "Sales")
			.setTargetWorkers("skills HAS \"sales\" AND level >= 2")
			.setMaxReservedWorkers(3)
			.create(this.client)
			.getSid();
		workflow(workspace, "Beside",
				"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(everyone));
		String routes = """
				{"task_routing":{"filters":[
				 {"friendly_name":"Sales","expression":"topic == 'sales'","targets":[
				  {"queue":"%1$s","priority":"20","timeout":"30","order_by":"worker.level DESC",
				   "expression":"worker.level >= task.level","skip_if":"workers.available == 0"},
				  {"timeout":90,"priority":5},
				  {"queue":"%2$s"}]},
				 {"expression":"1==1","targets":[{"queue":"%2$s","known_worker_friendly_name":"task.owner","timeout":15},
				  {"queue":"%2$s"}]}]}}"""
			.formatted(sales, everyone);
		String sid = workflow(workspace, "Inbound calls", routes);
		Worker alice = Worker.creator(workspace, "alice")
			.setAttributes(
					"{\"contact_uri\":\"client:alice\",\"skills\":[\"sales\"],\"level\":3,\"address\":{\"city\":\"Osaka\"}}")
			.create(this.client);
		WorkerChannel.updater(workspace, alice.getSid(), "voice").setCapacity(2).update(this.client);
		String exported = export("--twilio.workflow-sid=" + sid);
		assertThat(exported)
			.startsWith("# The definition covers one workflow. The other workflows of the workspace stay unchanged.\n")
			.contains("  default-queue: ''\n", "          order-by: worker.level DESC\n", "      voice-capacity: 2\n",
					"      order: LIFO\n");
		assertAdopted(exported);
	}

	@Test
	void whatADefinitionCannotSayIsLeftOutAndNoted() {
		String workspace = workspace("Desk");
		String everyone = TaskQueue.creator(workspace, "Everyone").create(this.client).getSid();
		workflow(workspace, "Inbound", """
				{"task_routing":{"filters":[
				 {"filter_friendly_name":"Sales","expression":"topic == 'a'","targets":[{"queue":"%1$s"}]},
				 {"filter_friendly_name":"Sales","expression":"topic == 'b'","targets":[
				  {"queue":"%1$s","timeout":20,"max_reserved_workers":3},{"queue":"%1$s"}]}],
				 "default_filter":{"queue":"%1$s"}}}""".formatted(everyone));
		Worker.creator(workspace, "Team: A")
			.setAttributes("{\"contact_uri\":\"client:Alice Smith\"}")
			.create(this.client);
		String exported = export();
		assertThat(exported).startsWith("""
				# Route 2 (Sales) has the name of an earlier route. Its name is left out.
				# A definition cannot express max_reserved_workers of Route 2 (Sales), step 1: 3. It is left out.
				# A definition cannot express the contact_uri of worker Team: A, client:Alice Smith. It stays unchanged.
				# Worker Team: A signs in as Team A: the name of an operator must be unique and have no colon.
				""")
			.contains("      contact-uri: ''\n")
			.doesNotContain("max_reserved_workers: 3\n", "client:Alice Smith\n");
		assertThat(this.command.with(exported).provision("plan").out())
			.contains("routes[1].name                           Sales -> (nothing)\n")
			.endsWith("\n0 to create, 1 to update, 0 to delete.\n");
	}

	@Test
	void whatLooksLikeASettingOfTheServerIsNobodys() {
		String workspace = workspace("Desk");
		workflow(workspace, "Inbound", "{\"task_routing\":{\"filters\":[]}}");
		TaskQueue.creator(workspace, "${call-center.workspace:a}").create(this.client);
		Worker.creator(workspace, "alice")
			.setAttributes(
					"{\"contact_uri\":\"client:alice\",\"p\":\"${twilio.auth-token}\",\"q\":\"\\\\${a:${b}}${\"}")
			.create(this.client);
		assertAdopted(export());
	}

	@Test
	void whatYamlWouldFoldIsEscapedAndNothingRefersToSomethingElse() {
		String workspace = workspace("Desk\u0085of\u2028old");
		workflow(workspace, "Inbound", "{\"task_routing\":{\"filters\":[]}}");
		TaskQueue.creator(workspace, "Everyone").create(this.client);
		String exported = export();
		assertThat(exported).contains("workspace: \"Desk\\Nof\\Lold\"\n", "operators: []\n", "phone-numbers: []\n");
		assertAdopted(exported);
	}

	@Test
	void whatWouldBeRefusedIsNoted() {
		String workspace = workspace("Desk");
		workflow(workspace, "Inbound", "{\"task_routing\":{\"filters\":[]}}");
		TaskQueue.creator(workspace, " Everyone").create(this.client);
		assertThat(export()).startsWith(
				"# The server refuses the exported call-center.queues[0].name: a name of at most 64 characters, without blanks at either end.\n");
	}

	@Test
	void itIsUtf8WhateverTheLocale() {
		String workspace = workspace("受付");
		workflow(workspace, "Inbound", "{\"task_routing\":{\"filters\":[]}}");
		TaskQueue.creator(workspace, "Everyone").create(this.client);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.command.run(new PrintStream(bytes, true, StandardCharsets.US_ASCII), "export");
		assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("workspace: 受付\n");
		bytes.reset();
		this.command.run(new PrintStream(bytes, true, StandardCharsets.US_ASCII), "plan", "--json",
				"--call-center.workspace=受付係");
		assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\"name\" : \"受付係\"");
	}

	@Test
	void noneIsExportedInPlaceOfTheOneThatIsMeant() {
		String there = workspace("Support");
		CommandLine.Said said = this.command.provision("export",
				"--twilio.workspace-sid=WS00000000000000000000000000000009");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).contains("does not have the workspace WS00000000000000000000000000000009",
				"Support (" + there + ")");
	}

	private void assertAdopted(String exported) {
		this.command.with(exported);
		assertThat(this.command.provision("plan").out()).endsWith("No changes: Twilio matches the definition.\n");
		assertThat(this.command.provision("apply").code()).isZero();
		assertThat(export("--spring.config.import=" + this.command.sidsFile().toUri())).isEqualTo(exported);
	}

	private String export(String... settings) {
		CommandLine.Said said = this.command.provision("export", settings);
		assertThat(said.code()).as(said.err()).isZero();
		return said.out();
	}

	private String workspace(String name) {
		return Workspace.creator(name)
			.setEventCallbackUrl(URI.create(SERVER + "/events"))
			.setEventsFilter(String.join(",", WebhookUrls.EVENTS))
			.create(this.client)
			.getSid();
	}

	private String workflow(String workspace, String name, String configuration) {
		return Workflow.creator(workspace, name, configuration)
			.setAssignmentCallbackUrl(ASSIGNMENT)
			.setFallbackAssignmentCallbackUrl(ASSIGNMENT)
			.setTaskReservationTimeout(45)
			.create(this.client)
			.getSid();
	}

	private void rename(String workspace, String from, String to) {
		Activity activity = read(Activity.reader(workspace).setFriendlyName(from).read(this.client)).get(0);
		Activity.updater(workspace, activity.getSid()).setFriendlyName(to).update(this.client);
	}

}
