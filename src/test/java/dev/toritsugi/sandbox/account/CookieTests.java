package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cookies of an application, which last as long as a call.
 */
class CookieTests extends AbstractCallTests {

	@BeforeEach
	void aMenuThatKnowsItsCallers() {
		this.application.twiml("/enqueue", "<Response><Pause length='5'/><Redirect>/menu</Redirect></Response>");
		this.application.twiml("/menu", "<Response><Pause length='5'/><Redirect>/menu</Redirect></Response>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "session=s-1", "session=s-1; Path=/; HttpOnly", "session=s-1; Max-Age=600; SameSite=Lax",
			"session=s-1; Path=/menu" })
	void whatOneDocumentSetsComesBackWithTheNext(String cookie) {
		this.application.setsCookie("/enqueue", cookie);
		incomingCall();
		advance(5);
		assertThat(this.application.asked("/enqueue")).extracting(Webhook::cookie).containsExactly("");
		assertThat(this.application.asked("/menu")).extracting(Webhook::cookie).containsExactly("session=s-1");
		advance(5);
		assertThat(this.application.asked("/menu")).extracting(Webhook::cookie)
			.containsExactly("session=s-1", "session=s-1");
	}

	@Test
	void aCookieOfAnotherPathStaysThere() {
		this.application.setsCookie("/enqueue", "session=s-1; Path=/elsewhere");
		incomingCall();
		advance(5);
		assertThat(only("/menu").cookie()).isEmpty();
	}

	@Test
	void anotherCallHasNoneOfThem() {
		this.application.setsCookie("/enqueue", "session=s-1");
		Call first = incomingCall();
		advance(5);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(first));
		this.application.twiml("/enqueue", "<Response><Redirect>/menu</Redirect></Response>");
		incomingCall();
		assertThat(this.application.asked("/menu")).extracting(Webhook::cookie).containsExactly("session=s-1", "");
	}

	@Test
	void severalGoTogether() {
		this.application.setsCookie("/enqueue", "session=s-1");
		this.application.setsCookie("/menu", "language=ja");
		incomingCall();
		advance(10);
		assertThat(this.application.asked("/menu").get(1).cookie().split("; ")).containsExactlyInAnyOrder("session=s-1",
				"language=ja");
	}

	@Test
	void anApplicationThatNamesEachAnewFillsNoMemory() {
		incomingCall();
		for (int number = 0; number < 60; number++) {
			this.application.setsCookie("/menu", "c%d=1".formatted(number));
			advance(5);
		}
		assertThat(this.application.asked("/menu").get(59).cookie().split("; ")).hasSize(50);
	}

}
