package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Twilio's Java SDK on one side of the sandbox, somebody's application on the other.
 */
abstract class AbstractVoiceApiTests {

	static final String CALLER = "+819012345678";

	static final URI NOBODY = URI.create("http://localhost:1/nobody");

	final TwimlServer application = new TwimlServer();

	final Sandbox sandbox;

	final SandboxHttpClient http;

	final TwilioRestClient client;

	AbstractVoiceApiTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		this.sandbox = sandbox;
		this.http = new SandboxHttpClient("http://localhost:" + environment.getProperty("local.server.port"));
		this.client = new TwilioRestClient.Builder(account.sid(), account.authToken()).httpClient(this.http).build();
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@AfterEach
	void end() {
		this.application.close();
	}

	/** Does something, and waits until the application has had its say. */
	<T> T act(Function<SandboxAccount, T> action) throws InterruptedException {
		SandboxAccount account = this.sandbox.account();
		T done = account.engine().call(() -> action.apply(account));
		settle();
		return done;
	}

	void settle() throws InterruptedException {
		assertThat(this.sandbox.account().engine().settle(Duration.ofMinutes(5))).isTrue();
	}

	Call somebodyCalls() throws InterruptedException {
		return act((account) -> account.callService()
			.receive(CALLER, account.numbers().find(AccountSeed.NUMBER).orElseThrow()));
	}

	void picksUp(String sid) throws InterruptedException {
		boolean rang = act((account) -> account.calleePhones().answer(account.calls().find(sid).orElseThrow()));
		assertThat(rang).isTrue();
	}

	List<String> heard(String sid) throws InterruptedException {
		return act(
				(account) -> account.calls().find(sid).orElseThrow().heard().stream().map(HeardPrompt::what).toList());
	}

	String number() {
		return read(IncomingPhoneNumber.reader().read(this.client)).get(0).getSid();
	}

	static void assertRefused(int status, int code, Runnable request) {
		assertThatExceptionOfType(ApiException.class).isThrownBy(request::run).satisfies((refusal) -> {
			assertThat(refusal.getStatusCode()).isEqualTo(status);
			assertThat(refusal.getCode()).isEqualTo(code);
		});
	}

	static <T extends com.twilio.base.Resource> List<T> read(ResourceSet<T> set) {
		return StreamSupport.stream(set.spliterator(), false).toList();
	}

}
