package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.util.Set;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.lifecycle.OutboundCallRequest;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests outbound calls, which Dial or an application's REST request starts.
 */
class DialTests extends AbstractCallTests {

	private static final String DIAL = "<Response><Dial action='/over' %s>%s</Dial></Response>";

	@ParameterizedTest
	@CsvSource({ "zz,+819012345678,13214", "+12025550199,+819012345678,13214", "+819012345678,+819012345678,",
			"+12025550100,+12025550100," })
	void aCallerIdIsTheCallersOrOneOfTheAccount(String callerId, String shown, @Nullable String alert) {
		this.application.twiml("/enqueue",
				"<Response><Dial callerId='%s'>+12025550123</Dial></Response>".formatted(callerId));
		assertThat(incomingCall().outboundLegs().get(0).from()).isEqualTo(shown);
		assertThat(alerts()).hasSize((alert != null) ? 1 : 0).allMatch((line) -> line.startsWith("" + alert));
	}

	@ParameterizedTest
	@CsvSource({ "'',<Number>+12025550123</Number>,13214", "callerId='client:zoe',<Number>+12025550123</Number>,13214",
			"callerId='+12025550100',<Number>+12025550123</Number>,", "'',<Client>alice</Client>," })
	void aClientNeedsTheAccountsCallerIdForANumber(String callerId, String noun, @Nullable String alert) {
		this.application.twiml("/over", "<Response/>");
		this.application.twiml("/enqueue", DIAL.formatted(callerId, noun));
		Call call = callFrom("client:zoe");
		assertThat(alerts()).hasSize((alert != null) ? 1 : 0).allMatch((line) -> line.startsWith("" + alert));
		assertThat(call.over()).isEqualTo(alert != null);
		if (alert != null) {
			assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "failed");
		}
	}

	@Test
	void aDialledNumberIsAnsweredAndHungUp() {
		Call caller = dialling("callerId='+12025550100'", "<Number>+81312345678</Number>");
		Call leg = caller.outboundLegs().get(0);
		assertThat(leg.from()).isEqualTo("+12025550100");
		assertThat(leg.parent()).isEqualTo(caller);
		assertThat(answer(leg)).isTrue();
		assertThat(caller.doing()).isEqualTo("talking");
		advance(33);
		assertThat(hangUp(leg)).isTrue();
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "completed")
			.containsEntry("DialCallSid", leg.sid())
			.containsEntry("DialCallDuration", "33");
	}

	@Test
	void theTimeLimitOfADialledCallExcludesTheRinging() {
		Call caller = dialling("timeLimit='60'", "<Number>+81312345678</Number>");
		Call leg = caller.outboundLegs().get(0);
		advance(20);
		answer(leg);
		advance(59);
		assertThat(leg.over()).isFalse();
		advance(1);
		assertThat(leg.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "completed")
			.containsEntry("DialCallDuration", "60");
	}

	@Test
	void aConversationWithAQueuedCallerEndsAtItsTimeLimit() {
		this.application.twiml("/enqueue", "<Response><Enqueue action='/left' waitUrl=''>support</Enqueue></Response>");
		Call caller = incomingCall();
		dialling("timeLimit='60'", "<Queue>support</Queue>");
		advance(59);
		assertThat(caller.doing()).isEqualTo("talking");
		advance(1);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "completed");
	}

	@Test
	void aParticipantLeavesAConferenceAtTheirTimeLimit() {
		Call guest = dialling("timeLimit='60'", "<Conference>Room</Conference>");
		Call other = dialling("", "<Conference>Room</Conference>");
		advance(59);
		assertThat(guest.doing()).isEqualTo("in a conference");
		advance(1);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("CallSid", guest.sid())
			.containsEntry("DialCallStatus", "answered")
			.containsKey("ConferenceSid");
		assertThat(other.doing()).isEqualTo("in a conference");
		advance(14_400);
		assertThat(this.application.requestsTo("/over")).hasSize(2);
	}

	@Test
	void aTimeLimitEndsWhenItsParticipantLeavesTheConference() {
		Call guest = dialling("timeLimit='60'", "<Conference>Room</Conference>");
		advance(30);
		this.account.engine()
			.run(() -> this.account.callService()
				.play(guest, CallService
					.parse("<Response><Dial action='/over'><Conference>Room</Conference></Dial></Response>")));
		advance(60);
		assertThat(guest.doing()).isEqualTo("in a conference");
	}

	@Test
	void aDeclinedCallIsBusy() {
		Call caller = dialling("", "+81312345678");
		assertThat(this.account.engine().call(() -> this.account.calleePhones().decline(caller.outboundLegs().get(0))))
			.isTrue();
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "busy");
	}

	@Test
	void aCallerWhoHangsUpEndsTheDialledLeg() {
		Call caller = dialling("", "+81312345678");
		Call leg = caller.outboundLegs().get(0);
		answer(leg);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(caller));
		assertThat(leg.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("CallStatus", "completed");
	}

	@Test
	void theFirstOfSeveralDialledNumbersToAnswerIsConnected() {
		Call caller = dialling("", "<Client>alice</Client><Sip>sip:desk@example.com</Sip>");
		answers("alice");
		assertThat(caller.outboundLegs()).extracting(Call::status)
			.containsExactly(CallStatus.IN_PROGRESS, CallStatus.CANCELED);
		hangsUp("alice");
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallSid",
				caller.outboundLegs().get(0).sid());
	}

	@Test
	void sequentialNumbersRingOneAfterAnother() {
		Call caller = dialling("sequential='true' timeout='10'", "<Client>alice</Client><Client>bob</Client>");
		assertThat(caller.outboundLegs()).hasSize(1);
		advance(10);
		assertThat(caller.outboundLegs()).extracting(Call::status)
			.containsExactly(CallStatus.NO_ANSWER, CallStatus.RINGING);
		advance(10);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "no-answer");
	}

	@Test
	void aWhisperPrecedesTheConversationWhichStarEnds() {
		this.application.twiml("/whisper", "<Response><Say>A customer</Say></Response>");
		Call caller = dialling("hangupOnStar='true'", "<Number url='/whisper'>+81312345678</Number>");
		Call leg = caller.outboundLegs().get(0);
		answer(leg);
		assertThat(leg.heard()).extracting(HeardPrompt::what).containsExactly("A customer");
		press(caller, "*");
		assertThat(leg.over()).isTrue();
		assertThat(this.application.requestsTo("/over")).hasSize(1);
	}

	@Test
	void theStatusCallbackReceivesItsSelectedEventsInOrder() {
		this.application.twiml("/leg", "");
		Call caller = dialling("",
				"""
						<Number statusCallback='/leg' statusCallbackEvent='ringing answered completed'>+81312345678</Number>""");
		answer(caller.outboundLegs().get(0));
		hangUp(caller.outboundLegs().get(0));
		assertThat(this.application.requestsTo("/leg")).extracting(Webhook::parameters)
			.extracting((told) -> told.get("SequenceNumber") + told.get("CallStatus"))
			.containsExactly("0ringing", "1in-progress", "2completed");
		assertThat(this.application.requestsTo("/leg").get(2).parameters())
			.containsEntry("Timestamp", "Tue, 24 Nov 2026 12:00:00 +0000")
			.containsEntry("ParentCallSid", caller.sid());
	}

	@Test
	void aQueueWithoutTasksIsServedByDial() {
		this.application.twiml("/enqueue", "<Response><Enqueue action='/left' waitUrl=''>support</Enqueue></Response>");
		Call first = incomingCall();
		Call second = incomingCall();
		Call clerk = dialling("", "<Queue>support</Queue>");
		assertThat(first.doing()).isEqualTo("talking");
		assertThat(second.doing()).isEqualTo("queued");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(first));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallSid", first.sid())
			.containsEntry("CallSid", clerk.sid());
	}

	@Test
	void aQueuedCallerHearsTheWhisperAndContinuesAfterwards() {
		this.application.twiml("/whisper", "<Response><Say>Here is Alice</Say></Response>");
		this.application.twiml("/enqueue", "<Response><Enqueue action='/left' waitUrl=''>support</Enqueue></Response>");
		Call caller = incomingCall();
		advance(7);
		Call clerk = dialling("", "<Queue url='/whisper'>support</Queue>");
		assertThat(caller.heard()).extracting(HeardPrompt::what).containsExactly("Here is Alice");
		assertThat(onlyRequestTo("/whisper").parameters()).containsEntry("CallSid", caller.sid())
			.containsEntry("DequeingCallSid", clerk.sid())
			.containsEntry("QueueTime", "7")
			.containsKey("QueueSid");
		assertThat(caller.doing()).isEqualTo("talking");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(clerk));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aRedirectedDialledLegLeavesTheConversation() {
		Call caller = dialling("", "<Number>+81312345678</Number>");
		Call leg = caller.outboundLegs().get(0);
		answer(leg);
		this.account.engine()
			.run(() -> this.account.callService()
				.play(leg, CallService.parse("<Response><Pause length='9'/></Response>")));
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "completed");
		assertThat(caller.over()).isTrue();
		assertThat(leg.over()).isFalse();
	}

	@Test
	void aRingingLegIsNotRedirected() {
		Call leg = dialling("timeout='20'", "<Number>+81312345678</Number>").outboundLegs().get(0);
		assertRefused("not in-progress", () -> this.account.callService().play(leg, CallService.parse("<Response/>")));
		assertRefused("not in-progress",
				() -> this.account.callService().redirect(leg, "GET", URI.create("http://app/elsewhere")));
		assertThat(leg.status()).isEqualTo(CallStatus.RINGING);
	}

	@Test
	void dialOfAnEmptyQueueWaitsForTheNextCaller() {
		Call clerk = dialling("timeout='60'", "<Queue>support</Queue>");
		assertThat(clerk.doing()).isEqualTo("dialling");
		this.application.twiml("/enqueue", "<Response><Enqueue action='/left' waitUrl=''>support</Enqueue></Response>");
		Call caller = incomingCall();
		assertThat(caller.doing()).isEqualTo("talking");
		advance(120);
		assertThat(this.application.requestsTo("/over")).isEmpty();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(clerk));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
	}

	@Test
	void dialOfAQueueThatStaysEmptyEndsWithoutAnAnswer() {
		dialling("timeout='10'", "<Queue>support</Queue>");
		advance(10);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "no-answer");
	}

	@Test
	void aPlacedCallExecutesTheDocumentOfItsUrlWhenAnswered() {
		this.application.twiml("/hello", "<Response><Say>Hello</Say><Pause length='9'/></Response>");
		this.application.twiml("/progress", "");
		Call call = this.account.engine()
			.call(() -> this.account.callService()
				.place(new OutboundCallRequest(AccountSeed.NUMBER, "client:bob",
						new VoiceUrl("GET", URI.create("http://app/hello")), null, null,
						OutboundCallRequest.STANDARD_TIMEOUT, new CallStatusCallback("POST",
								URI.create("http://app/progress"), Set.of("initiated", "answered", "completed")),
						null, null)));
		assertThat(call.status()).isEqualTo(CallStatus.RINGING);
		assertThat(this.application.requestsTo("/hello")).isEmpty();
		answers("bob");
		assertThat(onlyRequestTo("/hello").parameters()).containsEntry("Direction", "outbound-api");
		advance(9);
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(this.application.requestsTo("/progress"))
			.extracting((webhook) -> webhook.parameters().get("CallStatus"))
			.containsExactly("initiated", "in-progress", "completed");
	}

	@Test
	void aPlacedCallThatIsNotAnsweredEnds() {
		Call call = this.account.engine()
			.call(() -> this.account.callService()
				.place(new OutboundCallRequest(AccountSeed.NUMBER, "+81312345678", null, "<Response/>", null,
						OutboundCallRequest.STANDARD_TIMEOUT, null, null, null)));
		advance(60);
		assertThat(call.status()).isEqualTo(CallStatus.NO_ANSWER);
		assertThatExceptionOfType(TwilioError.class).isThrownBy(() -> this.account.engine()
			.call(() -> this.account.callService()
				.place(new OutboundCallRequest(AccountSeed.NUMBER, "+81312345678", null, "nope", null,
						OutboundCallRequest.STANDARD_TIMEOUT, null, null, null))));
	}

	private Call dialling(String attributes, String nouns) {
		this.application.twiml("/enqueue", DIAL.formatted(attributes, nouns));
		this.application.twiml("/over", "<Response/>");
		return incomingCall();
	}

}
