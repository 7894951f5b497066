package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.time.Duration;

import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests callers who wait in a queue.
 */
class EnqueueTests extends AbstractCallTests {

	private static final String ENQUEUE = """
			<Response><Enqueue workflowSid="WW1" action="/left" waitUrl="/wait"/><Say>next verb</Say></Response>""";

	@BeforeEach
	void respondWithoutAnInstruction() {
		this.application.json("/assignment", "{}");
		this.application.twiml("/enqueue", ENQUEUE);
	}

	@Test
	void theWaitDocumentIsRequestedAgainAfterItHasBeenPlayed() {
		this.application.twiml("/wait", "<Response><Say>Please wait</Say><Play>/music.wav</Play></Response>");
		Call call = incomingCall();
		assertThat(this.application.requestsTo("/wait")).hasSize(1);
		advance(11);
		assertThat(this.application.requestsTo("/wait")).hasSize(2);
		assertThat(call.heard()).extracting(HeardPrompt::what)
			.containsExactly("Please wait", "http://app/music.wav", "Please wait");
		assertThat(call.heard()).extracting(HeardPrompt::at)
			.containsExactly(call.created(), call.created().plusSeconds(1), call.created().plusSeconds(11));
		assertThat(call.doing()).isEqualTo("listening");
	}

	@Test
	void aQueueOfAHundredIsFull() {
		for (int caller = 0; caller < 100; caller++) {
			incomingCall();
		}
		assertThat(this.application.requestsTo("/left")).isEmpty();
		incomingCall();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "queue-full");
	}

	@Test
	void theWaitRequestContainsTheStateOfTheQueue() {
		this.application.twiml("/wait", "<Response><Pause length='60'/></Response>");
		incomingCall();
		advance(10);
		incomingCall();
		CallQueue queue = this.account.voice().queues().findNamed("WW1").orElseThrow();
		assertThat(this.application.requestsTo("/wait").get(1).parameters()).containsEntry("QueuePosition", "2")
			.containsEntry("QueueSid", queue.sid())
			.containsEntry("QueueTime", "0")
			.containsEntry("AvgQueueTime", "5")
			.containsEntry("CurrentQueueSize", "2")
			.containsEntry("MaxQueueSize", "100")
			.containsEntry("CallStatus", "in-progress");
		advance(50);
		assertThat(this.application.requestsTo("/wait").get(2).parameters()).containsEntry("QueuePosition", "1")
			.containsEntry("QueueTime", "60");
	}

	@Test
	void anEmptyWaitDocumentIsNotRequestedEndlessly() {
		this.application.twiml("/wait", "<Response/>");
		incomingCall();
		advance(30);
		assertThat(this.application.requestsTo("/wait")).hasSize(11);
	}

	@Test
	void aFailingWaitDocumentDoesNotEndTheCall() {
		Call call = incomingCall();
		advance(25);
		assertThat(this.application.requestsTo("/wait")).hasSize(3);
		assertThat(alerts()).hasSize(3).allMatch((alert) -> alert.startsWith("11200"));
		assertThat(call.over()).isFalse();
	}

	@Test
	void aVerbForbiddenInAWaitDocumentCausesAnAlert() {
		this.application.twiml("/wait", "<Response><Record/></Response>");
		Call call = incomingCall();
		assertThat(alerts()).singleElement().asString().startsWith("12200");
		assertThat(call.over()).isFalse();
	}

	@Test
	void theQueueTimeExcludesTheConversation() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		Call call = incomingCall();
		advance(3);
		answers("alice");
		advance(30);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged")
			.containsEntry("QueueTime", "3");
	}

	@Test
	void theQueueTimeOfARedirectedCallerExcludesTheConversation() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		Call call = incomingCall();
		advance(3);
		answers("alice");
		advance(30);
		this.account.engine()
			.run(() -> this.account.callService()
				.play(call, CallService.parse("<Response><Pause length='9'/></Response>")));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "redirected-from-bridged")
			.containsEntry("QueueTime", "3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"x\"", "1", "{" })
	void attributesThatAreNotAJsonObjectCauseAnError(String text) {
		this.application.twiml("/enqueue", """
				<Response><Enqueue workflowSid="WW1" action="/left"><Task>%s</Task></Enqueue></Response>"""
			.formatted(text));
		Call call = incomingCall();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "error");
		assertThat(alerts()).singleElement().asString().startsWith("14221");
		assertThat(call.task()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4090, 3900 })
	void attributesThatAreTooLongWithThoseOfTheCallCauseAnError(int length) {
		this.application.twiml("/enqueue", """
				<Response><Enqueue workflowSid="WW1" action="/left"><Task>{"note":"%s"}</Task></Enqueue></Response>"""
			.formatted("x".repeat(length)));
		incomingCall();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "error");
		assertThat(alerts()).singleElement().asString().startsWith("14221").contains("4096");
	}

	@Test
	void anEmptyWaitUrlIsSilence() {
		this.application.twiml("/enqueue",
				"<Response><Enqueue workflowSid='WW1' action='/left' waitUrl=''/></Response>");
		Call call = incomingCall();
		advance(60);
		assertThat(call.heard()).isEmpty();
		assertThat(call.over()).isFalse();
	}

	@Test
	void leaveAfterAKeyPressEndsTheWait() {
		this.application.twiml("/wait",
				"<Response><Gather numDigits='1' action='/key' timeout='2'><Say>Press 1</Say></Gather></Response>");
		this.application.twiml("/key", "<Response><Leave/></Response>");
		this.application.twiml("/left", "<Response><Say>Leave a message</Say></Response>");
		Call call = incomingCall();
		advance(7);
		assertThat(press(call, "1")).isTrue();
		assertThat(onlyRequestTo("/key").parameters()).containsEntry("Digits", "1");
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "leave")
			.containsEntry("QueueTime", "7");
		assertThat(task(call).status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(call.heard().get(call.heard().size() - 1).what()).isEqualTo("Leave a message");
		int requests = this.application.requestsTo("/wait").size();
		advance(60);
		assertThat(this.application.requestsTo("/wait")).hasSize(requests);
	}

	@Test
	void aConnectedCallerStopsHearingTheWaitDocument() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		this.application.twiml("/wait", "<Response><Gather action='/key'><Play>/music.wav</Play></Gather></Response>");
		Call call = incomingCall();
		answers("alice");
		assertThat(press(call, "1")).isFalse();
		advance(60);
		assertThat(this.application.requestsTo("/wait")).hasSize(1);
		assertThat(this.application.requestsTo("/key")).isEmpty();
	}

	@Test
	void aFullQueueRejectsTheCaller() {
		this.application.twiml("/enqueue",
				"<Response><Enqueue workflowSid='WW1' action='/left' waitUrl='' maxQueueSize='1'/></Response>");
		incomingCall();
		Call second = incomingCall();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "queue-full")
			.containsEntry("CallSid", second.sid());
		assertThat(second.task()).isNull();
	}

	@Test
	void aCallerRedirectedByRestLeavesTheQueue() {
		this.application.twiml("/wait", "<Response><Pause length='60'/></Response>");
		this.application.twiml("/left", "<Response><Say>not heard</Say></Response>");
		this.application.twiml("/voicemail", "<Response><Say>voicemail</Say><Pause/></Response>");
		Call call = incomingCall();
		this.account.engine()
			.run(() -> this.account.callService().redirect(call, "GET", URI.create("http://app/voicemail")));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "redirected");
		assertThat(onlyRequestTo("/voicemail").method()).isEqualTo("GET");
		assertThat(task(call).status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("voicemail");
	}

	@Test
	void aCallerRedirectedFromAConversationSkipsTheNextVerb() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		this.application.twiml("/enqueue",
				"<Response><Enqueue workflowSid='WW1' waitUrl=''/><Say>next verb</Say></Response>");
		Call call = incomingCall();
		answers("alice");
		this.account.engine()
			.run(() -> this.account.callService()
				.play(call, CallService.parse("<Response><Say>survey</Say></Response>")));
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("survey");
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void anAcceptedTaskWrapsUpWhenItsWaitingCallerHangsUp() {
		this.application.json("/assignment", "{\"instruction\":\"accept\"}");
		Call call = incomingCall();
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
	}

	@Test
	void waitingForHoursDoesNotFillTheMemory() {
		this.application.twiml("/wait", "<Response><Say>.</Say></Response>");
		Call call = incomingCall();
		this.account.engine().advance(Duration.ofHours(1));
		assertThat(call.heard()).hasSize(200);
	}

}
