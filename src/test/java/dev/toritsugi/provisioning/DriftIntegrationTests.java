package dev.toritsugi.provisioning;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What differs at Twilio from what the definition says, and what only looks as if it did.
 */
class DriftIntegrationTests extends AbstractProvisioningTests {

	@Autowired
	DriftIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@Test
	void whatSomebodyChangesAtTwilioShowsWithItsFieldAndIsPutBack() {
		apply(Definition.EVERYTHING);
		String workspace = workspaceSid();
		drifts("event-url: https://a.example.com/ -> " + SERVER + "/events",
				() -> Workspace.updater(workspace)
					.setEventCallbackUrl(URI.create("https://a.example.com/"))
					.update(this.client));
		drifts("timeout-activity: Chat -> Offline",
				() -> Workspace.updater(workspace)
					.setTimeoutActivitySid(activity("Chat").getSid())
					.update(this.client));
		drifts("name: chat -> Chat",
				() -> Activity.updater(workspace, activity("Chat").getSid())
					.setFriendlyName("chat")
					.update(this.client));
		drifts("max-reserved: 3 -> 2",
				() -> TaskQueue.updater(workspace, queue("Sales").getSid())
					.setMaxReservedWorkers(3)
					.update(this.client));
		drifts("reservation-timeout: 30 -> 25",
				() -> Workflow.updater(workspace, workflow().getSid())
					.setTaskReservationTimeout(30)
					.update(this.client));
		String everyone = queue("Everyone").getSid();
		drifts("routes[0].steps[0].queue: Everyone -> Sales",
				() -> Workflow.updater(workspace, workflow().getSid())
					.setConfiguration(workflow().getConfiguration().replaceFirst(queue("Sales").getSid(), everyone))
					.update(this.client));
		drifts("attributes.skills: sales -> sales, repairs",
				() -> Worker.updater(workspace, worker("alice").getSid())
					.setAttributes(worker("alice").getAttributes().replace("\"sales\",\"repairs\"", "\"sales\""))
					.update(this.client));
		drifts("attributes.address.city: (nothing) -> Osaka",
				() -> Worker.updater(workspace, worker("alice").getSid())
					.setAttributes(worker("alice").getAttributes().replace("\"address.city\"", "\"city\""))
					.update(this.client));
		drifts("voice-capacity: 4 -> 1",
				() -> WorkerChannel.updater(workspace, worker("alice").getSid(), "voice")
					.setCapacity(4)
					.update(this.client));
		drifts("voice-method: GET -> POST",
				() -> Application.updater(application().getSid()).setVoiceMethod(HttpMethod.GET).update(this.client));
		drifts("status-callback: (nothing) -> https://elsewhere.example.com/over",
				() -> IncomingPhoneNumber.updater(number().getSid())
					.setStatusCallback(URI.create(""))
					.update(this.client));
	}

	@Test
	void configurationInOlderWordsMeansTheSame() {
		apply(Definition.EVERYTHING);
		Workflow.updater(workspaceSid(), workflow().getSid())
			.setConfiguration(workflow().getConfiguration()
				.replace("filter_friendly_name", "friendly_name")
				.replace("\"timeout\":20", "\"timeout\":\"20\""))
			.update(this.client);
		assertThat(fields(plan(Definition.EVERYTHING))).isEmpty();
	}

	@Test
	void theOrderOfTheEventsMeansNothing() {
		apply(Definition.EVERYTHING);
		List<String> events = new ArrayList<>(List.of(workspace().getEventsFilter().split(",")));
		Collections.reverse(events);
		Workspace.updater(workspaceSid()).setEventsFilter(String.join(", ", events)).update(this.client);
		assertThat(fields(plan(Definition.EVERYTHING))).isEmpty();
	}

	private void drifts(String field, Runnable change) {
		change.run();
		assertThat(fields(plan(Definition.EVERYTHING))).containsExactly(field);
		assertThat(apply(Definition.EVERYTHING).done()).hasSize(1);
		assertThat(fields(plan(Definition.EVERYTHING))).isEmpty();
	}

}
