package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests calls of browsers whose connection is lost during the call.
 */
class BrowserReconnectionTests extends AbstractBrowserCallTests {

	@Test
	void aCallContinuesOnTheNextConnection() {
		BrowserTab before = talking();
		loses(before);
		advance(29);
		BrowserTab after = new BrowserTab("alice");
		continues(after, before);
		this.account.engine().run(() -> this.phones.register(after));
		advance(60);
		assertThat(after.messages()).containsExactly("answer");
		assertThat(leg(before).status()).isEqualTo(CallStatus.IN_PROGRESS);
		this.account.engine().run(() -> this.phones.hangUp(after, before.invitation().callSid()));
		assertThat(leg(before).status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aCallContinuesOnTheSameConnectionWithAnotherToken() {
		BrowserTab alice = talking();
		continues(alice, alice);
		assertThat(alice.messages()).containsExactly("answer");
		assertThat(leg(alice).status()).isEqualTo(CallStatus.IN_PROGRESS);
	}

	@Test
	void aCallEndsWithoutANewConnection() {
		BrowserTab alice = talking();
		loses(alice);
		advance(30);
		assertThat(leg(alice).status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aCallEndsWhenTheOnlyTabRegistersWithoutIt() {
		BrowserTab alice = talking();
		loses(alice);
		registered("alice");
		assertThat(leg(alice).status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aCallOfAnotherTabWaitsForItsOwnTab() {
		BrowserTab other = registered("alice");
		BrowserTab alice = talking();
		loses(alice);
		this.account.engine().run(() -> this.phones.register(other));
		assertThat(leg(alice).status()).isEqualTo(CallStatus.IN_PROGRESS);
	}

	@Test
	void aCallThatIsOverDoesNotContinue() {
		BrowserTab alice = talking();
		loses(alice);
		advance(30);
		BrowserTab after = new BrowserTab("alice");
		continues(after, alice);
		assertThat(after.messages()).containsExactly("refusal");
	}

	private BrowserTab talking() {
		BrowserTab alice = registered("alice");
		incomingCall();
		accepts(alice);
		return alice;
	}

}
