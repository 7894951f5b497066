package dev.toritsugi.provisioning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.contract.TwimlServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An apply while people talk.
 */
class RunningCallCenterIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			queues:
			  - {name: Everyone}
			operators:
			  - {name: alice, worker-name: alice, skills: [sales]}
			phone-numbers:
			  - number: "+12025550100"
			""";

	/** Another queue first, other skills, another capacity and another time to answer. */
	private static final String EDITED = """
			queues:
			  - {name: Everyone, workers: 'skills HAS "sales"', max-reserved: 2}
			  - {name: Sales}
			routes:
			  - when: 1==1
			    steps:
			      - {queue: Sales}
			reservation-timeout: 50s
			operators:
			  - {name: alice, worker-name: alice, skills: [repairs], voice-capacity: 2}
			phone-numbers:
			  - number: "+12025550100"
			""";

	private final TwimlServer server = new TwimlServer();

	@Autowired
	RunningCallCenterIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@AfterEach
	void end() {
		this.server.close();
	}

	@Test
	void whoTalksGoesOnTalkingAndWhoRingsGoesOnRinging() throws Exception {
		run(DEFINITION);
		this.server.answers("/enqueue",
				"<Response><Enqueue workflowSid=\"%s\"/></Response>".formatted(workflow().getSid()));
		this.server.answers("/assignment", "{\"instruction\":\"dequeue\"}");
		Worker.updater(workspaceSid(), worker("alice").getSid())
			.setActivitySid(activity("Available").getSid())
			.update(this.client);
		act("/sandbox/calls");
		act("/sandbox/workers/alice/answer");
		assertThat(calls()).containsExactly(Call.Status.IN_PROGRESS, Call.Status.IN_PROGRESS);

		assertThat(titles(run(EDITED).done())).containsExactly("~ queue Everyone", "+ queue Sales",
				"~ workflow Inbound", "~ worker alice");
		settle();
		assertThat(calls()).containsExactly(Call.Status.IN_PROGRESS, Call.Status.IN_PROGRESS);
		assertThat(tasks()).containsExactly(Task.Status.ASSIGNED);
		assertThat(worker("alice").getActivityName()).isEqualTo("Available");

		act("/sandbox/calls");
		assertThat(tasks()).containsExactlyInAnyOrder(Task.Status.ASSIGNED, Task.Status.RESERVED);
		run(DEFINITION.replace("sales", "sales, repairs")
			.replace("skills: [sales", "voice-capacity: 2, skills: [sales"));
		settle();
		assertThat(tasks()).containsExactlyInAnyOrder(Task.Status.ASSIGNED, Task.Status.RESERVED);
		act("/sandbox/workers/alice/answer");
		assertThat(tasks()).containsExactly(Task.Status.ASSIGNED, Task.Status.ASSIGNED);
	}

	private ApplyResult run(String definition) {
		URI address = this.server.answers("", "");
		ApplyResult outcome = new Provisioner(Definition.of(definition), this.account.withPublicUrl(address),
				PlanPolicy.CAREFUL, (step) -> {
				})
			.apply((change) -> {
			});
		assertThat(outcome.reason()).isNull();
		return outcome;
	}

	private List<Call.Status> calls() {
		return read(Call.reader().read(this.client)).stream().map(Call::getStatus).toList();
	}

	private List<Task.Status> tasks() {
		return read(Task.reader(workspaceSid()).read(this.client)).stream().map(Task::getAssignmentStatus).toList();
	}

	/**
	 * As somebody at the page of the sandbox, who waits until the server has had its say.
	 */
	private void act(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.account.apiBaseUrl() + path))
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
		settle();
	}

	private void settle() throws InterruptedException {
		assertThat(this.sandbox.account().engine().settle(Duration.ofSeconds(5))).isTrue();
	}

}
