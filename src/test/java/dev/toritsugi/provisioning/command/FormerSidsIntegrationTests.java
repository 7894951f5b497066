package dev.toritsugi.provisioning.command;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.twilio.OwnWorkflows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renames the workflow of a running server: the earlier workflow stays the server's, and
 * is deleted only after the server was restarted.
 */
class FormerSidsIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			call-center:
			  workspace: Desk
			  workflow: Inbound
			  operators:
			    - {name: alice, worker-name: alice}
			""";

	private static final String RENAMED = DEFINITION.replace("Inbound", "Main");

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	FormerSidsIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER).with(DEFINITION);
	}

	@Test
	void anAdoptedWorkflowStaysTheServersAfterARename() throws Exception {
		String adopted = adopt();
		this.command.with(RENAMED);
		assertThat(this.command.provision("plan").out())
			.contains("found:       The server's workflow Inbound is not in the definition.\n");
		assertThat(this.command.provision("apply").out())
			.contains("found:       The server's workflow Inbound is not in the definition.\n");
		assertThat(ownWorkflows()).contains(adopted);
		CommandLine.Said planned = this.command.provision("plan");
		assertThat(planned.code()).isZero();
		assertThat(planned.out()).contains("found:       The server's workflow Inbound is not in the definition.\n");
		this.command.provision("apply", "--prune", "--restarted");
		this.command.with(DEFINITION.replace("Inbound", "Third")).provision("apply");
		assertThat(ownWorkflows()).contains(adopted).hasSize(3);
		Workflow.deleter(workspaceSid(), adopted).delete(this.client);
		this.command.provision("apply");
		assertThat(ownWorkflows()).doesNotContain(adopted).hasSize(2);
	}

	@Test
	void theDoctorDoesNotCallItAnotherApplications() {
		String adopted = adopt();
		Workflow.updater(workspaceSid(), adopted)
			.setAssignmentCallbackUrl(URI.create(SERVER + "/assignment"))
			.update(this.client);
		this.command.with(RENAMED).provision("apply");
		CommandLine.Said said = this.command.provision("doctor");
		assertThat(said.out()).contains("found:       The server's workflow Inbound is not in the definition.\n")
			.doesNotContain("assignment-url of workflow");
	}

	@Test
	void holdsTheWorkflowOfTheAnsweringServerBack() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		CommandLine running = commandLine(this.command.directory(),
				"http://127.0.0.1:" + server.getAddress().getPort());
		running.provision("apply");
		String inbound = workflow().getSid();
		byte[] twiml = "<Response><Enqueue workflowSid=\"%s\"/></Response>".formatted(inbound)
			.getBytes(StandardCharsets.UTF_8);
		server.createContext("/enqueue", (exchange) -> {
			exchange.sendResponseHeaders(200, twiml.length);
			exchange.getResponseBody().write(twiml);
			exchange.close();
		});
		server.start();
		try {
			running.with(RENAMED).provision("apply");
			assertThat(running.provision("apply", "--prune", "--restarted").out())
				.contains("  ! workflow Inbound: a running server may use it; restart the server, then use --prune "
						+ "--restarted\n");
			assertThat(running.provision("doctor", "--spring.config.import=optional:file:" + running.sidsFile()).out())
				.contains(" puts callers into workflow " + inbound + ", which twilio.workflow-sid does not name.\n");
		}
		finally {
			server.stop(0);
		}
		assertThat(running.provision("apply", "--prune", "--restarted").out()).contains("  - workflow Inbound\n");
	}

	@Test
	void theDoctorNamesAWorkflowThatDoesNotExist() {
		this.command.provision("apply");
		String gone = workflow().getSid();
		Workflow.deleter(workspaceSid(), gone).delete(this.client);
		assertThat(this.command.provision("doctor", "--spring.config.import=optional:file:" + this.command.sidsFile())
			.out())
			.contains("found:       twilio.workflow-sid is " + gone + ". The workspace has no workflow with this SID.\n"
					+ "consequence: Twilio refuses every caller's task. The caller hears an error message.\n");
	}

	/** Makes a workflow in the Console and applies the definition, which adopts it. */
	private String adopt() {
		this.command.with(DEFINITION.replace("Inbound", "First")).provision("apply");
		String adopted = Workflow.creator(workspaceSid(), "Inbound", "{\"task_routing\":{\"filters\":[]}}")
			.create(this.client)
			.getSid();
		this.command.with(DEFINITION).provision("apply");
		assertThat(this.command.provision("apply", "--prune", "--restarted").out()).contains("  - workflow First");
		return adopted;
	}

	private Set<String> ownWorkflows() throws Exception {
		Binder sids = new Binder(ConfigurationPropertySources
			.from(new YamlPropertySourceLoader().load("sids", new FileSystemResource(this.command.sidsFile()))));
		return OwnWorkflows
			.of(sids.bind("twilio.workflow-sid", String.class).get(),
					(key) -> sids.bind(key, Bindable.listOf(String.class)).orElse(List.of()))
			.sids();
	}

}
