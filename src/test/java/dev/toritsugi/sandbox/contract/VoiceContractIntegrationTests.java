package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.world.Account;
import dev.toritsugi.sandbox.world.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls and numbers through Twilio's Java SDK, and each answer by contract.
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
	VoiceContractIntegrationTests(Environment environment, Sandbox sandbox, Account account, RestTestClient control) {
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
	void callsAndNumbersAnswerByContract() {
		IncomingPhoneNumber number = numbers().get(0);
		assertThat(number.getPhoneNumber()).isEqualTo(new PhoneNumber(NUMBER));
		IncomingPhoneNumber.updater(number.getSid()).setFriendlyName("Hotline").update(this.client);
		assertThat(IncomingPhoneNumber.fetcher(number.getSid()).fetch(this.client).getFriendlyName())
			.isEqualTo("Hotline");
		String sid = somebodyCalls();
		assertThat(Call.fetcher(sid).fetch(this.client).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
		Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		assertThat(calls()).extracting(Call::getSid).contains(sid);

		assertThat(this.contract.operations(this.http.exchanges())).containsExactly("FetchCall",
				"FetchIncomingPhoneNumber", "ListCall", "ListIncomingPhoneNumber", "UpdateCall",
				"UpdateIncomingPhoneNumber");
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
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
			.value((Object codes) -> assertThat(codes).isEqualTo(List.of("11200")));
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
		return this.sandbox.world().calls().inbound().get(0).sid();
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
		return StreamSupport
			.stream(IncomingPhoneNumber.reader().setPhoneNumber("555*").read(this.client).spliterator(), false)
			.toList();
	}

	private List<Call> calls() {
		return StreamSupport.stream(Call.reader().pageSize(1).read(this.client).spliterator(), false).toList();
	}

}
