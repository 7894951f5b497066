package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Key;
import com.twilio.rest.api.v2010.account.NewKey;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import com.twilio.type.Client;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls, numbers, applications and queues through Twilio's Java SDK, and each answer by
 * contract.
 */
@SandboxServerTest
class VoiceContractIntegrationTests {

	private static final String NUMBER = "+12025550100";

	private final Contract contract = Contract.of("voice-2010.json");

	private final Sandbox sandbox;

	private final RestTestClient control;

	private final SandboxHttpClient http;

	private final TwilioRestClient client;

	@Autowired
	VoiceContractIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient control) {
		this.sandbox = sandbox;
		this.control = control;
		this.http = new SandboxHttpClient("http://localhost:" + environment.getProperty("local.server.port"));
		this.client = new TwilioRestClient.Builder(account.sid(), account.authToken()).httpClient(this.http).build();
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@Test
	void everyOperationAnswersByContract() {
		String application = applications();
		numbersOf(application);
		calls(application);
		queues();
		accountAndKeys();
		Application.deleter(application).delete(this.client);

		assertThat(this.contract.operations(this.http.exchanges()))
			.isEqualTo(this.contract.operations(".*(Account|Application|Call|IncomingPhoneNumber|Key|Member|Queue)"));
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
	}

	private String applications() {
		String sid = Application.creator()
			.setFriendlyName("Desk")
			.setVoiceUrl(URI.create("http://localhost:1/nobody"))
			.setStatusCallback(URI.create("http://localhost:1/status"))
			.setSmsUrl(URI.create("http://localhost:1/sms"))
			.create(this.client)
			.getSid();
		Application.creator().setFriendlyName("Other").create(this.client);
		Application.updater(sid).setVoiceCallerIdLookup(true).setVoiceUrl("").update(this.client);
		Application updated = Application.fetcher(sid).fetch(this.client);
		assertThat(updated.getVoiceCallerIdLookup()).isTrue();
		assertThat(updated.getVoiceUrl()).isNull();
		assertThat(updated.getFriendlyName()).isEqualTo("Desk");
		assertThat(all(Application.reader().setFriendlyName("Desk").read(this.client))).extracting(Application::getSid)
			.containsExactly(sid);
		assertThat(all(Application.reader().setPageSize(1L).read(this.client))).extracting(Application::getFriendlyName)
			.containsExactly("Toritsugi", "Desk", "Other");
		return sid;
	}

	private void numbersOf(String application) {
		IncomingPhoneNumber number = numbers().get(0);
		assertThat(number.getPhoneNumber()).isEqualTo(new PhoneNumber(NUMBER));
		IncomingPhoneNumber.updater(number.getSid()).setFriendlyName("Hotline").update(this.client);
		IncomingPhoneNumber.updater(number.getSid()).setSmsApplicationSid(application).update(this.client);
		assertThat(IncomingPhoneNumber.fetcher(number.getSid()).fetch(this.client).getFriendlyName())
			.isEqualTo("Hotline");
		IncomingPhoneNumber bought = IncomingPhoneNumber.creator(new PhoneNumber("+81312345678"))
			.setFriendlyName("Tokyo")
			.setVoiceUrl(URI.create("http://localhost:1/nobody"))
			.create(this.client);
		assertThat(bought.getVoiceUrl()).hasToString("http://localhost:1/nobody");
		IncomingPhoneNumber local = IncomingPhoneNumber.creator("415").create(this.client);
		assertThat(local.getPhoneNumber()).isEqualTo(new PhoneNumber("+14155550100"));
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> IncomingPhoneNumber.creator(bought.getPhoneNumber()).create(this.client))
			.satisfies((refusal) -> assertThat(refusal.getCode()).isEqualTo(21422));
		this.http.exchanges().removeIf((exchange) -> exchange.status() == 400);
		IncomingPhoneNumber.deleter(bought.getSid()).delete(this.client);
		IncomingPhoneNumber.deleter(local.getSid()).delete(this.client);
		assertThat(numbers()).hasSize(1);
	}

	private void calls(String application) {
		String inbound = somebodyCalls();
		assertThat(Call.fetcher(inbound).fetch(this.client).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
		Call.updater(inbound).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		Application.updater(application).setVoiceUrl(URI.create("http://localhost:1/nobody")).update(this.client);
		Call made = Call.creator(new Client("alice"), new PhoneNumber(NUMBER), application).create(this.client);
		assertThat(made.getDirection()).isEqualTo("outbound-api");
		assertThat(made.getStatus()).isEqualTo(Call.Status.QUEUED);
		assertThat(all(Call.reader().setPageSize(1L).read(this.client))).extracting(Call::getSid)
			.startsWith(made.getSid())
			.contains(inbound);
		Call.deleter(inbound).delete(this.client);
	}

	private void queues() {
		String sid = Queue.creator("sales").setMaxSize(7).create(this.client).getSid();
		assertThat(Queue.updater(sid).setFriendlyName("Sales").update(this.client).getMaxSize()).isEqualTo(7);
		assertThat(Queue.fetcher(sid).fetch(this.client).getCurrentSize()).isZero();
		String caller = somebodyCalls();
		Call.updater(caller)
			.setTwiml(new Twiml("<Response><Enqueue waitUrl=''>Sales</Enqueue></Response>"))
			.update(this.client);
		assertThat(all(Queue.reader().setPageSize(1L).read(this.client))).extracting(Queue::getCurrentSize).contains(1);
		assertThat(all(Member.reader(sid).read(this.client))).extracting(Member::getCallSid).containsExactly(caller);
		assertThat(Member.fetcher(sid, caller).fetch(this.client).getPosition()).isOne();
		Member.updater(sid, caller, URI.create("http://localhost:1/nobody")).update(this.client);
		Queue.deleter(sid).delete(this.client);
	}

	private void accountAndKeys() {
		assertThat(all(Account.reader().read(this.client))).hasSize(1);
		assertThat(Account.fetcher().fetch(this.client).getStatus()).isEqualTo(Account.Status.ACTIVE);
		NewKey created = NewKey.creator().setFriendlyName("Desk").create(this.client);
		assertThat(created.getSecret()).hasSize(32);
		assertThat(Key.updater(created.getSid()).setFriendlyName("Front desk").update(this.client).getFriendlyName())
			.isEqualTo("Front desk");
		assertThat(Key.fetcher(created.getSid()).fetch(this.client).getFriendlyName()).isEqualTo("Front desk");
		assertThat(all(Key.reader().setPageSize(1L).read(this.client))).extracting(Key::getSid)
			.contains(created.getSid())
			.hasSize(4);
		Key.deleter(created.getSid()).delete(this.client);
	}

	@Test
	void aCallThatIsEndedByRestTakesItsTaskAway() {
		String sid = somebodyCalls();
		assertThat(Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client).getStatus())
			.isEqualTo(Call.Status.COMPLETED);
		taskOf(sid, "canceled");
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client))
			.satisfies((refusal) -> assertThat(refusal.getCode()).isEqualTo(21220));
	}

	@Test
	void aWaitingCallThatIsLedElsewhereLeavesTheQueue() {
		String sid = somebodyCalls();
		Call.updater(sid)
			.setTwiml(new Twiml("<Response><Say>Voicemail</Say><Pause length='60'/></Response>"))
			.update(this.client);
		taskOf(sid, "canceled");
		this.control.get()
			.uri("/sandbox/calls/" + sid)
			.exchange()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("in-progress")
			.jsonPath("$.heard[-1].what")
			.isEqualTo("Voicemail");
	}

	@Test
	void aNumberThatLeadsElsewhereTakesItsCallsThereAndToItsFallback() {
		String number = numbers().get(0).getSid();
		IncomingPhoneNumber.updater(number)
			.setVoiceUrl(URI.create("http://localhost:1/nobody"))
			.setVoiceMethod(HttpMethod.GET)
			.setVoiceFallbackUrl(URI.create("http://localhost:1/nobody/either"))
			.update(this.client);
		somebodyCalls();
		this.control.get()
			.uri("/sandbox/journal")
			.exchange()
			.expectBody()
			.jsonPath("$[?(@.kind == 'VOICE')].url")
			.value((Object urls) -> assertThat(urls)
				.isEqualTo(List.of("http://localhost:1/nobody", "http://localhost:1/nobody/either")))
			.jsonPath("$[?(@.kind == 'VOICE')].parameters.ErrorCode[0]")
			.value((Object codes) -> assertThat(codes).isEqualTo(List.of("11205")));
	}

	@Test
	void aNumberThatTheAccountDoesNotHaveIsNotCalled() {
		this.control.post()
			.uri("/sandbox/calls")
			.header("Content-Type", "application/json")
			.body("{\"to\":\"+12025550199\"}")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains(NUMBER));
	}

	private String somebodyCalls() {
		this.control.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		List<dev.toritsugi.sandbox.voice.call.Call> inbound = this.sandbox.account().calls().inbound();
		return inbound.get(inbound.size() - 1).sid();
	}

	private void taskOf(String call, String status) {
		this.control.get()
			.uri("/sandbox/calls/" + call)
			.exchange()
			.expectBody()
			.jsonPath("$.task.status")
			.isEqualTo(status);
	}

	private List<IncomingPhoneNumber> numbers() {
		return all(IncomingPhoneNumber.reader().setPhoneNumber("555*").read(this.client));
	}

	private static <T extends com.twilio.base.Resource> List<T> all(ResourceSet<T> set) {
		return StreamSupport.stream(set.spliterator(), false).toList();
	}

}
