package dev.toritsugi.sandbox.contract;

import java.net.URI;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that handle the calls of a number.
 */
@SandboxServerTest
class ApplicationsIntegrationTests extends AbstractVoiceApiTests {

	private static final String SPEAK = "<Response><Say>%s</Say></Response>";

	@Autowired
	ApplicationsIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		super(environment, sandbox, account);
	}

	@Test
	void theCallsOfANumberGoToItsApplicationUntilThatIsGone() throws InterruptedException {
		URI own = this.application.answers("/own", SPEAK.formatted("Number"));
		URI status = this.application.answers("/status", "");
		String application = Application.creator()
			.setVoiceUrl(this.application.answers("/voice", SPEAK.formatted("Application")))
			.setStatusCallback(status)
			.create(this.client)
			.getSid();
		IncomingPhoneNumber number = IncomingPhoneNumber.updater(number())
			.setVoiceUrl(own)
			.setVoiceApplicationSid(application)
			.update(this.client);
		assertThat(number.getVoiceApplicationSid()).isEqualTo(application);
		assertThat(number.getVoiceUrl()).isEqualTo(own);
		Call call = somebodyCalls();
		assertThat(heard(call.sid())).containsExactly("Application");
		assertThat(this.application.told("/status")).singleElement().asString().contains("CallStatus=completed");
		assertThat(this.application.told("/own")).isEmpty();

		Application.deleter(application).delete(this.client);
		assertThat(IncomingPhoneNumber.fetcher(number.getSid()).fetch(this.client).getVoiceApplicationSid()).isNull();
		assertThat(heard(somebodyCalls().sid())).containsExactly("Number");
		assertThat(this.application.told("/status")).hasSize(1);
	}

	@Test
	void anApplicationThatChangesTakesTheNextCallElsewhere() throws InterruptedException {
		String application = Application.creator().setVoiceUrl(NOBODY).create(this.client).getSid();
		IncomingPhoneNumber.updater(number()).setVoiceApplicationSid(application).update(this.client);
		URI fallback = this.application.answers("/fallback", SPEAK.formatted("Fallback"));
		Application.updater(application)
			.setVoiceFallbackUrl(fallback)
			.setVoiceFallbackMethod(HttpMethod.GET)
			.update(this.client);
		assertThat(heard(somebodyCalls().sid())).containsExactly("Fallback");
		IncomingPhoneNumber.updater(number()).setVoiceApplicationSid("").update(this.client);
		somebodyCalls();
		assertThat(this.application.told("/fallback")).hasSize(1);
	}

	@Test
	void anUnknownApplicationAndAnAddressThatIsNoneAreRefused() {
		assertRefused(400, 21218,
				() -> IncomingPhoneNumber.updater(number())
					.setVoiceApplicationSid("AP00000000000000000000000000000000")
					.update(this.client));
		assertRefused(400, 21402, () -> Application.creator().setVoiceUrl(URI.create("nowhere")).create(this.client));
		assertRefused(404, 20404, () -> Application.fetcher("AP00000000000000000000000000000000").fetch(this.client));
	}

	@Test
	void addressesForMessagesAreKept() {
		URI sms = URI.create("https://example.com/sms");
		String application = Application.creator()
			.setFriendlyName("Desk")
			.setSmsUrl(sms)
			.setSmsMethod(HttpMethod.GET)
			.setMessageStatusCallback(sms)
			.create(this.client)
			.getSid();
		Application kept = Application.fetcher(application).fetch(this.client);
		assertThat(kept.getSmsUrl()).isEqualTo(sms);
		assertThat(kept.getSmsMethod()).isEqualTo(HttpMethod.GET);
		assertThat(kept.getMessageStatusCallback()).isEqualTo(sms);
		IncomingPhoneNumber number = IncomingPhoneNumber.updater(number())
			.setSmsUrl(sms)
			.setSmsApplicationSid(application)
			.update(this.client);
		assertThat(number.getSmsUrl()).isEqualTo(sms);
		assertThat(number.getSmsApplicationSid()).isEqualTo(application);
	}

}
