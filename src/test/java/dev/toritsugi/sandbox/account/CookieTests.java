package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that cookies of an application last as long as a phone call.
 */
class CookieTests extends AbstractCallTests {

	@BeforeEach
	void requestTheMenuEveryFiveSeconds() {
		this.application.twiml("/enqueue", "<Response><Pause length='5'/><Redirect>/menu</Redirect></Response>");
		this.application.twiml("/menu", "<Response><Pause length='5'/><Redirect>/menu</Redirect></Response>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "session=s-1", "session=s-1; Path=/; HttpOnly", "session=s-1; Max-Age=600; SameSite=Lax",
			"session=s-1; Path=/menu" })
	void aCookieIsReturnedWithTheNextRequest(String cookie) {
		this.application.setsCookie("/enqueue", cookie);
		incomingCall();
		advance(5);
		assertThat(this.application.requestsTo("/enqueue")).extracting(Webhook::cookie).containsExactly("");
		assertThat(this.application.requestsTo("/menu")).extracting(Webhook::cookie).containsExactly("session=s-1");
		advance(5);
		assertThat(this.application.requestsTo("/menu")).extracting(Webhook::cookie)
			.containsExactly("session=s-1", "session=s-1");
	}

	@Test
	void aCookieIsReturnedOnlyToItsPath() {
		this.application.setsCookie("/enqueue", "session=s-1; Path=/elsewhere");
		incomingCall();
		advance(5);
		assertThat(onlyRequestTo("/menu").cookie()).isEmpty();
	}

	@Test
	void aCookieIsNotReturnedInAnotherCall() {
		this.application.setsCookie("/enqueue", "session=s-1");
		Call first = incomingCall();
		advance(5);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(first));
		this.application.twiml("/enqueue", "<Response><Redirect>/menu</Redirect></Response>");
		incomingCall();
		assertThat(this.application.requestsTo("/menu")).extracting(Webhook::cookie).containsExactly("session=s-1", "");
	}

	@Test
	void severalCookiesAreReturnedInOneHeader() {
		this.application.setsCookie("/enqueue", "session=s-1");
		this.application.setsCookie("/menu", "language=ja");
		incomingCall();
		advance(10);
		assertThat(this.application.requestsTo("/menu").get(1).cookie().split("; "))
			.containsExactlyInAnyOrder("session=s-1", "language=ja");
	}

	@Test
	void theNumberOfCookiesPerCallIsLimited() {
		incomingCall();
		for (int number = 0; number < 60; number++) {
			this.application.setsCookie("/menu", "c%d=1".formatted(number));
			advance(5);
		}
		assertThat(this.application.requestsTo("/menu").get(59).cookie().split("; ")).hasSize(50);
	}

}
