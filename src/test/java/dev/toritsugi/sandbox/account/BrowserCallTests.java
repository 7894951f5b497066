package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests phone calls in browsers that are registered with the Voice SDK.
 */
class BrowserCallTests extends AbstractBrowserCallTests {

	@Test
	void aRegisteredBrowserRingsWithTheParametersOfItsLeg() {
		BrowserTab alice = registered("alice");
		Call caller = incomingCall();
		Call leg = caller.outboundLegs().get(0);
		assertThat(alice.invitations()).hasSize(1);
		assertThat(alice.invitation().callSid()).isEqualTo(leg.sid());
		assertThat(alice.invitation().parameters()).containsEntry("CallSid", leg.sid())
			.containsEntry("From", leg.from())
			.containsEntry("To", "client:alice")
			.containsEntry("AccountSid", "AC1")
			.containsEntry("ApiVersion", "2010-04-01");
	}

	@Test
	void theCallerTalksWhenTheBrowserAnswers() {
		BrowserTab alice = registered("alice");
		Call caller = incomingCall();
		accepts(alice);
		assertThat(leg(alice).status()).isEqualTo(CallStatus.IN_PROGRESS);
		assertThat(caller.doing()).isEqualTo("talking");
		assertThat(reservation(caller).status()).isEqualTo(ReservationStatus.ACCEPTED);
		this.account.engine().run(() -> this.phones.hangUp(alice, alice.invitation().callSid()));
		assertThat(leg(alice).status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
	}

	@Test
	void theControlApiCannotAnswerInABrowser() {
		BrowserTab alice = registered("alice");
		incomingCall();
		assertThat(answer(leg(alice))).isFalse();
		assertThat(leg(alice).ringing()).isTrue();
	}

	@Test
	void aWorkerWithoutABrowserIsPlayedByTheControlApi() {
		BrowserTab bob = registered("bob");
		incomingCall();
		answers("alice");
		assertThat(bob.invitations()).isEmpty();
	}

	@Test
	void twoTabsRingAndOneWins() {
		BrowserTab first = registered("alice");
		BrowserTab second = registered("alice");
		incomingCall();
		accepts(second);
		assertThat(first.messages()).containsExactly("cancel");
		accepts(first);
		assertThat(first.messages()).containsExactly("cancel", "hangup");
		assertThat(second.messages()).isEmpty();
		assertThat(leg(second).status()).isEqualTo(CallStatus.IN_PROGRESS);
	}

	@Test
	void aCallIsDeclinedWhenEachTabHasRejected() {
		BrowserTab first = registered("alice");
		BrowserTab second = registered("alice");
		incomingCall();
		rejects(first);
		assertThat(leg(first).ringing()).isTrue();
		rejects(second);
		assertThat(leg(first).status()).isEqualTo(CallStatus.BUSY);
		assertThat(onlyRequestTo("/status").parameters()).containsEntry("CallStatus", "busy");
	}

	@Test
	void oneRejectionDeclinesForAllTabsIfThatIsChosen() {
		this.account.engine()
			.run(() -> this.account.voice()
				.behavior()
				.set(new Behavior(Behavior.Leave.CANCELS_TASK, Behavior.FailedWait.SILENCE, Behavior.Prompts.INSTANT,
						Behavior.HeldExit.IGNORED, Behavior.BrowserReject.ALL_TABS)));
		BrowserTab first = registered("alice");
		BrowserTab second = registered("alice");
		incomingCall();
		rejects(first);
		assertThat(leg(first).status()).isEqualTo(CallStatus.BUSY);
		assertThat(second.messages()).containsExactly("cancel");
	}

	@Test
	void aMicrophoneThatIsRefusedAtTheAnswerDeclines() {
		BrowserTab alice = registered("alice");
		incomingCall();
		this.account.engine().run(() -> this.phones.hangUp(alice, alice.invitation().callSid()));
		assertThat(leg(alice).status()).isEqualTo(CallStatus.BUSY);
	}

	@Test
	void aBrowserThatIsGoneIsOutOfReach() {
		BrowserTab alice = registered("alice");
		loses(alice);
		Call caller = incomingCall();
		assertThat(alice.invitations()).isEmpty();
		assertThat(caller.outboundLegs()).singleElement()
			.satisfies((leg) -> assertThat(leg.status()).isEqualTo(CallStatus.NO_ANSWER));
		assertThat(onlyRequestTo("/status").parameters()).containsEntry("CallStatus", "no-answer");
	}

	@Test
	void aBrowserThatHasUnregisteredIsOutOfReach() {
		BrowserTab alice = registered("alice");
		this.account.engine().run(() -> this.phones.unregister(alice));
		assertThat(incomingCall().outboundLegs().get(0).status()).isEqualTo(CallStatus.NO_ANSWER);
	}

	@Test
	void aTabThatConnectsAgainWhileItRingsRingsOnce() {
		BrowserTab alice = registered("alice");
		incomingCall();
		loses(alice);
		assertThat(leg(alice).ringing()).isTrue();
		BrowserTab again = registered("alice");
		this.account.engine().run(() -> this.phones.register(again));
		assertThat(again.invitations()).hasSize(1);
		accepts(again);
		assertThat(leg(again).status()).isEqualTo(CallStatus.IN_PROGRESS);
	}

	@Test
	void anUnansweredBrowserStopsRingingAtTheTimeout() {
		BrowserTab alice = registered("alice");
		incomingCall();
		advance(20);
		assertThat(leg(alice).status()).isEqualTo(CallStatus.NO_ANSWER);
		assertThat(alice.messages()).containsExactly("cancel");
	}

	@Test
	void aCallerWhoHangsUpEndsTheRingingOrTheCall() {
		BrowserTab alice = registered("alice");
		BrowserTab bob = registered("bob");
		Call first = incomingCall();
		accepts(alice);
		Call second = incomingCall();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(second));
		assertThat(bob.messages()).containsExactly("cancel");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(first));
		assertThat(alice.messages()).containsExactly("hangup");
	}

	@Test
	void keysThatABrowserPressesReachTheDocumentOfItsLeg() {
		this.application.twiml("/enqueue",
				"<Response><Dial><Client url='http://app/whisper'>alice</Client></Dial></Response>");
		this.application.twiml("/whisper", "<Response><Gather numDigits='1' action='/pressed'/></Response>");
		this.application.twiml("/pressed", "<Response/>");
		BrowserTab alice = registered("alice");
		incomingCall();
		accepts(alice);
		this.account.engine().run(() -> this.phones.press(alice, alice.invitation().callSid(), "ww7"));
		assertThat(onlyRequestTo("/pressed").parameters()).containsEntry("Digits", "7");
	}

	@Test
	void theParametersOfAClientReachItsBrowser() {
		this.application.twiml("/enqueue", """
				<Response><Dial><Client><Identity>alice</Identity><Parameter name="name" value="Zoë K"/>
				<Parameter name="order" value="7"/></Client></Dial></Response>""");
		BrowserTab alice = registered("alice");
		incomingCall();
		assertThat(alice.invitation().parameters()).containsEntry("Params", "name=Zo%C3%AB+K&order=7");
	}

	@Test
	void theQueryOfAClientAddressReachesItsBrowser() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\",\"to\":\"client:alice?order=7\"}");
		BrowserTab alice = registered("alice");
		incomingCall();
		assertThat(alice.invitation().parameters()).containsEntry("Params", "order=7")
			.containsEntry("To", "client:alice");
	}

}
