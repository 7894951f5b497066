package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.voice.browser.BrowserPhoneService;
import dev.toritsugi.sandbox.voice.call.Call;

/**
 * Base class of tests with operators who have a phone in the browser.
 */
abstract class AbstractBrowserCallTests extends AbstractCallTests {

	final BrowserPhoneService phones = this.account.voice().browsers().phones();

	BrowserTab registered(String identity) {
		BrowserTab tab = new BrowserTab(identity);
		this.account.engine().run(() -> this.phones.register(tab));
		return tab;
	}

	void accepts(BrowserTab tab) {
		this.account.engine().run(() -> this.phones.answer(tab, tab.invitation().callSid(), "answer of the tab"));
	}

	void rejects(BrowserTab tab) {
		this.account.engine().run(() -> this.phones.reject(tab, tab.invitation().callSid()));
	}

	void loses(BrowserTab tab) {
		this.account.engine().run(() -> this.phones.disconnected(tab));
	}

	void continues(BrowserTab tab, BrowserTab before) {
		this.account.engine()
			.run(() -> this.phones.reconnect(tab, before.invitation().callSid(), before.invitation().reconnectToken()));
	}

	Call leg(BrowserTab tab) {
		return this.account.calls().find(tab.invitation().callSid()).orElseThrow();
	}

}
