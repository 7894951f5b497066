package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests phone calls between callers and workers.
 */
class CallTests extends AbstractCallTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	@Test
	void aCallerHearsTheGreetingAndTheLongestIdleWorkersPhoneRings() {
		Call call = incomingCall();
		assertThat(call.heard()).containsExactly(new HeardPrompt(NOON, "Say", "少々お待ちください。", "ja-JP"),
				new HeardPrompt(NOON, "Play", "Twilio's hold music", null));
		assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
		assertThat(task(call).status()).isEqualTo(TaskStatus.RESERVED);
		assertThat(call.outboundLegs()).singleElement().satisfies((leg) -> {
			assertThat(leg.to()).isEqualTo("client:alice");
			assertThat(leg.status()).isEqualTo(CallStatus.RINGING);
		});
	}

	@Test
	void theVoiceWebhookContainsTheParametersOfTheCall() {
		Call call = incomingCall();
		assertThat(onlyRequestTo("/enqueue").parameters()).containsEntry("CallSid", call.sid())
			.containsEntry("AccountSid", "AC1")
			.containsEntry("From", "+819012345678")
			.containsEntry("FromCountry", "JP")
			.containsEntry("To", "+12025550100")
			.containsEntry("CallStatus", "ringing")
			.containsEntry("Direction", "inbound")
			.containsEntry("ApiVersion", "2010-04-01");
	}

	@Test
	void theTaskHasTheAttributesOfTheCallAndOfTheTaskNoun() {
		Call call = incomingCall();
		Map<String, String> parameters = onlyRequestTo("/assignment").parameters();
		assertThat(parameters).containsEntry("TaskSid", task(call).sid())
			.containsEntry("ReservationSid", reservation(call).sid())
			.containsEntry("WorkspaceSid", "WS1")
			.containsEntry("WorkerAttributes", "{\"contact_uri\":\"client:alice\"}");
		assertThat(parameters.get("TaskAttributes")).contains("\"language\":\"ja\"",
				"\"call_sid\":\"" + call.sid() + "\"", "\"from\":\"+819012345678\"", "\"called_country\":\"US\"");
		// 25 attributes of the call and one of the document; the worker's leg does not
		// exist yet.
		assertThat(task(call).attributes().size()).isEqualTo(25 + 1 + 1);
	}

	@Test
	void aWrappingTaskKeepsItsWorkerBusyUntilItIsCompleted() {
		Call call = incomingCall();
		answers("alice");
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.ACCEPTED);

		hangsUp("alice");
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.WRAPPING);
		assertThat(worker("alice").activity().friendlyName()).isEqualTo("Available");
		assertThat(worker("alice").holding()).hasSize(1);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);

		complete(call);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.COMPLETED);
		assertThat(worker("alice").holding()).isEmpty();
	}

	@Test
	void aGetStatusCallbackAddsItsParametersToTheQuery() {
		Call call = incomingCall();
		answers("alice");
		this.account.engine().advance(Duration.ofSeconds(65));
		hangsUp("alice");
		Webhook status = onlyRequestTo("/status");
		assertThat(status.method()).isEqualTo("GET");
		assertThat(status.url()).hasToString("http://app/status?ours=1");
		assertThat(status.parameters()).containsEntry("CallStatus", "completed")
			.containsEntry("CallDuration", "65")
			.containsEntry("taskCallSid", call.sid())
			.containsEntry("CallSid", call.outboundLegs().get(0).sid());
	}

	@Test
	void hangingUpWhileTheWorkerIsRungCancelsTheTaskAndTheRinging() {
		Call call = incomingCall();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.CANCELED);
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(CallStatus.CANCELED);
		assertThat(worker("alice").holding()).isEmpty();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "hangup")
			.containsEntry("CallStatus", "completed");
	}

	@Test
	void aTaskIsWrappingAfterItsCallerHangsUp() {
		Call call = incomingCall();
		answers("alice");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(CallStatus.COMPLETED);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(this.application.requestsTo("/status")).hasSize(1);
	}

	@Test
	void theCallContinuesAfterADialledNumberDoesNotAnswer() {
		this.application.twiml("/enqueue",
				"<Response><Dial timeout='10' action='/dialled'><Number>+81312345678</Number></Dial></Response>");
		this.application.twiml("/dialled", "<Response><Say>Sorry</Say></Response>");
		Call call = incomingCall();
		assertThat(call.outboundLegs()).singleElement().extracting(Call::to).isEqualTo("+81312345678");
		this.account.engine().advance(Duration.ofSeconds(10));
		assertThat(onlyRequestTo("/dialled").parameters()).containsEntry("DialCallStatus", "no-answer");
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("Sorry");
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
	}

}
