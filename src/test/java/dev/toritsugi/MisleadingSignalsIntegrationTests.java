package dev.toritsugi;

import java.util.Map;
import java.util.TreeMap;

import dev.toritsugi.twilio.webhook.TwilioSigner;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What sounds like the end of a call, and is none: a task is completed for its own call
 * alone, and its operator has their whole time.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
class MisleadingSignalsIntegrationTests extends AbstractReconcilerTests {

	private static final String WORKSPACE = "WS00000000000000000000000000000001";

	@Autowired
	ApplicationContext server;

	@Autowired
	Environment environment;

	@Test
	void whatAnotherApplicationWrapsUpIsNotCompleted() {
		String task = taskOfSomebodyElse();
		post("/sandbox/workers/alice/accept", null);
		wrapUp(task);
		pass("PT60S");
		assertThat(status(task)).isEqualTo("wrapping");
	}

	@Test
	void whatIsWrappedUpWhileTheyTalkIsCompletedOnceTheyHaveDone() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT90S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT18S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT5S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void alsoWhereNobodyHearsThatTheyHaveDone() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT60S");
		fault("lost leg", "{\"effect\":\"lose\",\"kind\":\"STATUS\"}");
		fault("lost caller", "{\"effect\":\"lose\",\"kind\":\"ENQUEUE_ACTION\"}");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT35S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void theTimeBeginsWithTheHangUpAlsoForTheReconciler() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT16S");
		fault("lost leg", "{\"effect\":\"lose\",\"kind\":\"STATUS\"}");
		fault("lost caller", "{\"effect\":\"lose\",\"kind\":\"ENQUEUE_ACTION\"}");
		post("/sandbox/workers/alice/hangup", null);
		new ServerMemory(this.server, clock()).restart();
		pass("PT18S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT35S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void aReservationThatWrapsUpIsNoTaskThatDoes() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		for (int version = 0; version < 8; version++) {
			webhook("/events",
					Map.of("EventType", "reservation.wrapup", "WorkspaceSid", WORKSPACE, "TaskSid", taskSid(call),
							"TaskAssignmentStatus", "assigned", "TaskVersion", String.valueOf(version),
							"TaskAttributes", "{\"call_sid\":\"" + call + "\"}"));
			pass("PT21S");
			assertThat(taskStatus(call)).as("version %d", version).isEqualTo("assigned");
		}
	}

	@Test
	void aLegThatEndsBeforeTheirsDoesNotCutTheirTimeShort() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		webhook("/assignment/status?TaskSid=" + taskSid(call) + "&ReservationSid=WR" + "1".repeat(32) + "&WorkerSid="
				+ worker("alice").sid() + "&Missed=0", Map.of("CallStatus", "completed"));
		pass("PT28S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT18S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT5S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void anAssignmentCallbackThatComesLateDoesNotStopTheClock() {
		pass("PT25S");
		String call = talkWith("alice");
		webhook("/assignment",
				Map.of("AccountSid", "AC00000000000000000000000000000001", "WorkspaceSid", WORKSPACE, "TaskSid",
						taskSid(call), "TaskAttributes", "{\"call_sid\":\"" + call + "\"}", "ReservationSid",
						"WR" + "1".repeat(32), "WorkerSid", worker("alice").sid(), "WorkerAttributes",
						"{\"contact_uri\":\"client:alice\"}"));
		pass("PT22S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	private void webhook(String path, Map<String, String> parameters) {
		String url = "http://localhost:" + this.environment.getProperty("server.port") + path;
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		parameters.forEach(form::add);
		StringBuilder signed = new StringBuilder(url);
		new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
		this.client.post()
			.uri(path)
			.header("X-Twilio-Signature", new TwilioSigner(SandboxServerTest.AUTH_TOKEN).sign(signed.toString()))
			.body(form)
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
		clock().settle();
	}

}
