package dev.toritsugi.sandbox.account;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.voice.browser.CallerSound;
import dev.toritsugi.sandbox.voice.browser.CallerSoundService;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests callers whom a page plays with sound.
 */
class CallerSoundTests extends AbstractBrowserCallTests {

	private static final String OFFER = """
			v=0
			m=audio 9 UDP/TLS/RTP/SAVPF 111 0 13 110
			a=rtpmap:111 opus/48000/2
			a=fmtp:111 minptime=10
			a=rtpmap:0 PCMU/8000
			a=rtpmap:13 CN/8000
			a=rtpmap:110 telephone-event/48000
			a=fmtp:110 0-15
			""".replace("\n", "\r\n");

	private static final String OFFER_WITHOUT_TONES = """
			v=0
			m=audio 9 UDP/TLS/RTP/SAVPF 111 0
			a=rtpmap:111 opus/48000/2
			a=fmtp:111 minptime=10
			a=rtpmap:0 PCMU/8000
			""".replace("\n", "\r\n");

	private final CallerSoundService sounds = this.account.voice().browsers().sounds();

	private final Page page = new Page();

	@Test
	void aBrowserRingsWithTheOfferOfThePage() {
		BrowserTab alice = registered("alice");
		Call caller = callFromPage();
		String leg = caller.outboundLegs().get(0).sid();
		assertThat(this.page.messages).containsExactly("offer of " + leg);
		assertThat(alice.invitations()).isEmpty();
		offers(leg);
		assertThat(alice.invitation().sdp()).isEqualTo(OFFER_WITHOUT_TONES);
		accepts(alice);
		assertThat(this.page.messages).endsWith("answered: answer of the tab");
	}

	@Test
	void aCallerWithoutAPageIsSilent() {
		BrowserTab alice = registered("alice");
		incomingCall();
		assertThat(alice.invitation().sdp()).startsWith("v=0\r\n").doesNotContain("m=audio");
	}

	@Test
	void aPageWithoutAnOfferMakesTheCallerSilent() {
		BrowserTab alice = registered("alice");
		callFromPage();
		advance(4);
		assertThat(alice.invitation().sdp()).doesNotContain("m=audio");
	}

	@Test
	void aPageThatIsClosedBeforeItsOfferMakesTheCallerSilent() {
		BrowserTab alice = registered("alice");
		callFromPage();
		this.account.engine().run(() -> this.sounds.disconnected("page 1", this.page));
		assertThat(alice.invitation().sdp()).doesNotContain("m=audio");
	}

	@Test
	void aPageThatIsClosedDuringTheCallHangsUp() {
		Call caller = talking();
		this.account.engine().run(() -> this.sounds.disconnected("page 1", this.page));
		advance(5);
		assertThat(caller.status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aPageThatConnectsAgainGoesOn() {
		Call caller = talking();
		this.account.engine().run(() -> this.sounds.disconnected("page 1", this.page));
		this.account.engine().run(() -> this.sounds.connect("page 1", this.page));
		advance(5);
		assertThat(caller.status()).isEqualTo(CallStatus.IN_PROGRESS);
	}

	@Test
	void anIceRestartReachesThePageAndItsAnswerTheBrowser() {
		BrowserTab alice = registered("alice");
		String leg = callFromPage().outboundLegs().get(0).sid();
		offers(leg);
		accepts(alice);
		this.account.engine().run(() -> this.phones.restartMedia(alice, leg, "v=0"));
		assertThat(this.page.messages).endsWith("offered again: v=0\r\n");
		this.account.engine().run(() -> this.sounds.answeredAgain(leg, "new answer"));
		assertThat(alice.messages()).containsExactly("answer new answer");
	}

	@Test
	void thePageLearnsKeysAndTheEnd() {
		BrowserTab alice = registered("alice");
		String leg = callFromPage().outboundLegs().get(0).sid();
		offers(leg);
		accepts(alice);
		this.account.engine().run(() -> this.phones.press(alice, leg, "5"));
		this.account.engine().run(() -> this.phones.hangUp(alice, leg));
		assertThat(this.page.messages).endsWith("pressed 5", "ended");
	}

	private Call talking() {
		BrowserTab alice = registered("alice");
		Call caller = callFromPage();
		offers(caller.outboundLegs().get(0).sid());
		accepts(alice);
		return caller;
	}

	private Call callFromPage() {
		return this.account.engine().call(() -> {
			this.sounds.connect("page 1", this.page);
			Call call = incomingCall();
			this.sounds.attach(call, "page 1");
			return call;
		});
	}

	private void offers(String leg) {
		this.account.engine().run(() -> this.sounds.offered(leg, OFFER));
	}

	private static final class Page implements CallerSound {

		private final List<String> messages = new ArrayList<>();

		@Override
		public void requestOffer(String legSid) {
			this.messages.add("offer of " + legSid);
		}

		@Override
		public void answered(String legSid, String sdp) {
			this.messages.add("answered: " + sdp);
		}

		@Override
		public void offeredAgain(String legSid, String sdp) {
			this.messages.add("offered again: " + sdp);
		}

		@Override
		public void pressed(String legSid, String digits) {
			this.messages.add("pressed " + digits);
		}

		@Override
		public void ended(String legSid) {
			this.messages.add("ended");
		}

		@Override
		public void disconnect() {
			this.messages.add("close");
		}

	}

}
