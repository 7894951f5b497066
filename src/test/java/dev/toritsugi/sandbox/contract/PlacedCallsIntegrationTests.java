package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import com.twilio.base.ResourceSet;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.Client;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that an application has Twilio make, and the list of all calls.
 */
@SandboxServerTest
class PlacedCallsIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber CUSTOMER = new PhoneNumber("+81312345678");

	private static final PhoneNumber DESK = new PhoneNumber(AccountSeed.NUMBER);

	private static final Twiml HELLO = new Twiml("<Response><Say>Hello</Say><Pause length='60'/></Response>");

	private final RestTestClient anybody;

	private final String path;

	@Autowired
	PlacedCallsIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient anybody) {
		super(environment, sandbox, account);
		this.anybody = anybody.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(account.sid(), account.authToken()))
			.build();
		this.path = "/2010-04-01/Accounts/" + account.sid() + "/Calls.json";
	}

	@Test
	void aCallDoesWhatItsUrlAnswersOnceSomebodyPicksUp() throws InterruptedException {
		URI hello = this.application.answers("/hello", HELLO.toString());
		URI progress = this.application.answers("/progress", "");
		String sid = Call.creator(CUSTOMER, DESK, hello)
			.setMethod(HttpMethod.GET)
			.setStatusCallback(progress)
			.setStatusCallbackEvent(List.of("initiated", "answered"))
			.create(this.client)
			.getSid();
		settle();
		assertThat(this.application.told("/hello")).isEmpty();
		picksUp(sid);
		assertThat(this.application.told("/hello")).singleElement()
			.asString()
			.startsWith("GET ")
			.contains("Direction=outbound-api", "CallStatus=in-progress");
		assertThat(heard(sid)).containsExactly("Hello");
		assertThat(this.application.told("/progress")).hasSize(2)
			.allMatch((told) -> told.startsWith("POST "))
			.last()
			.asString()
			.contains("CallStatus=in-progress");
		assertThat(Call.fetcher(sid).fetch(this.client).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);
	}

	@Test
	void aWorkersPhoneRingsAndHearsTheDocumentGiven() throws InterruptedException {
		String sid = Call.creator(new Client("alice"), new Client("desk"), HELLO).create(this.client).getSid();
		picksUp(sid);
		assertThat(heard(sid)).containsExactly("Hello");
	}

	@Test
	void aCallThatNobodyAnswersAsksItsFallbackNothing() throws InterruptedException {
		URI fallback = this.application.answers("/fallback", HELLO.toString());
		String sid = Call.creator(CUSTOMER, DESK, NOBODY).setFallbackUrl(fallback).create(this.client).getSid();
		Call.updater(sid).setStatus(Call.UpdateStatus.CANCELED).update(this.client);
		settle();
		assertThat(Call.fetcher(sid).fetch(this.client).getStatus()).isEqualTo(Call.Status.CANCELED);
		assertThat(this.application.told("/fallback")).isEmpty();
	}

	@Test
	void aCallInProgressIsNotCanceledAndIsEndedByCompleted() throws InterruptedException {
		String sid = Call.creator(CUSTOMER, DESK, new Twiml("<Response><Pause length='60'/></Response>"))
			.create(this.client)
			.getSid();
		picksUp(sid);
		assertThat(Call.updater(sid).setStatus(Call.UpdateStatus.CANCELED).update(this.client).getStatus())
			.isEqualTo(Call.Status.IN_PROGRESS);
		assertThat(Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client).getStatus())
			.isEqualTo(Call.Status.COMPLETED);
	}

	@Test
	void aTimeLimitEndsTheCall() throws InterruptedException {
		Twiml waiting = new Twiml("<Response><Pause length='100000'/></Response>");
		String limited = Call.creator(CUSTOMER, DESK, waiting).setTimeLimit(60).create(this.client).getSid();
		String updated = Call.creator(CUSTOMER, DESK, waiting).create(this.client).getSid();
		String standard = Call.creator(CUSTOMER, DESK, waiting).create(this.client).getSid();
		for (String sid : List.of(limited, updated, standard)) {
			picksUp(sid);
		}
		Call.updater(updated).setTimeLimit(120).update(this.client);
		advance(61);
		assertThat(status(limited)).isEqualTo(Call.Status.COMPLETED);
		assertThat(status(updated)).isEqualTo(Call.Status.IN_PROGRESS);
		advance(60);
		assertThat(status(updated)).isEqualTo(Call.Status.COMPLETED);
		advance(14_200);
		assertThat(status(standard)).isEqualTo(Call.Status.IN_PROGRESS);
		advance(200);
		assertThat(status(standard)).isEqualTo(Call.Status.COMPLETED);
	}

	@Test
	void parametersWithoutEffectAreNoted() {
		this.anybody.post()
			.uri(this.path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("To=client:bob&From=client:desk&Url=http://a&CallReason=a&CallToken=a&CallerId=a&Byoc=a&SipAuthUsername=a"
					+ "&ClientNotificationUrl=http://a")
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(this.sandbox.account().journal().entries().get(0).notes()).hasSize(6)
			.allMatch((note) -> note.endsWith("it has no effect in the sandbox"));
	}

	private Call.Status status(String sid) {
		return Call.fetcher(sid).fetch(this.client).getStatus();
	}

	private void advance(int seconds) throws InterruptedException {
		this.sandbox.account().engine().advance(Duration.ofSeconds(seconds));
		settle();
	}

	@Test
	void aCallIsLedByAnUrlOrByADocumentButNotByBoth() throws InterruptedException {
		String sid = Call.creator(CUSTOMER, DESK, new Twiml("<Response><Pause length='60'/></Response>"))
			.create(this.client)
			.getSid();
		picksUp(sid);
		assertRefused(400, 20001, () -> Call.updater(sid).setUrl(NOBODY).setTwiml(HELLO).update(this.client));
		assertThat(heard(sid)).isEmpty();
	}

	@Test
	void aCallWhoseUrlFailsAsksItsFallback() throws InterruptedException {
		URI fallback = this.application.answers("/fallback", HELLO.toString());
		String sid = Call.creator(CUSTOMER, DESK, NOBODY).setFallbackUrl(fallback).create(this.client).getSid();
		picksUp(sid);
		assertThat(this.application.told("/fallback")).singleElement().asString().contains("ErrorCode=11205");
		assertThat(heard(sid)).containsExactly("Hello");
	}

	@Test
	void aCallThatIsLedElsewhereTakesItsNewFallbackAndStatusCallbackAlong() throws InterruptedException {
		URI before = this.application.answers("/before", "");
		String sid = Call.creator(CUSTOMER, DESK, HELLO).setStatusCallback(before).create(this.client).getSid();
		picksUp(sid);
		Call.updater(sid)
			.setUrl(NOBODY)
			.setFallbackUrl(this.application.answers("/fallback", "<Response><Say>Sorry</Say></Response>"))
			.setStatusCallback(this.application.answers("/after", ""))
			.setStatusCallbackMethod(HttpMethod.GET)
			.update(this.client);
		settle();
		assertThat(heard(sid)).containsExactly("Hello", "Sorry");
		assertThat(this.application.told("/after")).singleElement()
			.asString()
			.startsWith("GET ")
			.contains("CallStatus=completed");
		assertThat(this.application.told("/before")).isEmpty();
	}

	@Test
	void aCallByApplicationAsksAndTellsTheApplicationAndNobodyElse() throws InterruptedException {
		URI other = this.application.answers("/other", HELLO.toString());
		String application = Application.creator()
			.setVoiceUrl(this.application.answers("/voice", HELLO.toString()))
			.setVoiceMethod(HttpMethod.GET)
			.setStatusCallback(this.application.answers("/status", ""))
			.create(this.client)
			.getSid();
		String sid = Call.creator(CUSTOMER, DESK, application).setStatusCallback(other).create(this.client).getSid();
		picksUp(sid);
		assertThat(this.application.told("/voice")).singleElement().asString().startsWith("GET ").contains(sid);
		Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		settle();
		assertThat(this.application.told("/status")).singleElement().asString().contains("CallStatus=completed");
		assertThat(this.application.told("/other")).isEmpty();
	}

	@Test
	void anApplicationThatIsNotThereOrLeadsNowhereIsRefused() {
		assertRefused(400, 21218,
				() -> Call.creator(CUSTOMER, DESK, "AP00000000000000000000000000000000").create(this.client));
		String empty = Application.creator().create(this.client).getSid();
		assertRefused(400, 21205, () -> Call.creator(CUSTOMER, DESK, empty).create(this.client));
	}

	@ParameterizedTest
	@CsvSource({ "From=%2B12025550100&Url=http://a, 21201", "To=&From=%2B12025550100&Url=http://a, 21201",
			"To=%2B81312345678&Url=http://a, 21213", "To=0312345678&From=%2B12025550100&Url=http://a, 21211",
			"To=%2B81312345678&From=client:bob&Url=http://a, 21212",
			"To=%2B81312345678&From=%2B12025550199&Url=http://a, 21210",
			"To=client:bob&From=%2B12025550199&Url=http://a, 21210", "To=client:bob&From=client:desk, 21205",
			"To=client:bob&From=client:desk&Url=nowhere, 21205",
			"To=client:bob&From=client:desk&Url=http://a&FallbackUrl=nowhere, 21205",
			"To=client:bob&From=client:desk&Url=http://a&StatusCallback=nowhere, 21609",
			"To=client:bob&From=client:desk&Url=http://a&Method=PUT, 20001",
			"To=client:bob&From=client:desk&Url=http://a&Timeout=601, 20001",
			"To=client:bob&From=client:desk&Twiml=nope, 20001" })
	void aCallThatCantBeMadeIsRefusedWithTwiliosNumber(String form, int code) {
		this.anybody.post()
			.uri(this.path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.more_info")
			.isEqualTo("https://www.twilio.com/docs/errors/" + code);
		assertThat(this.sandbox.account().calls().all()).isEmpty();
	}

	@Test
	void anEventThatThereIsNotIsNotedAndTheOthersAreTold() throws InterruptedException {
		URI progress = this.application.answers("/progress", "");
		Call.creator(CUSTOMER, DESK, HELLO)
			.setStatusCallback(progress)
			.setStatusCallbackEvent(List.of("ringing", "ended"))
			.create(this.client);
		settle();
		assertThat(this.application.told("/progress")).singleElement().asString().contains("CallStatus=ringing");
		assertThat(this.sandbox.account().journal().entries()).anySatisfy((entry) -> assertThat(entry.alerts())
			.anySatisfy((alert) -> assertThat(alert).startsWith("21626").contains("ended")));
	}

	@Test
	void theListIsFilteredByEndsStatusParentAndTimes() throws InterruptedException {
		String first = Call.creator(CUSTOMER, DESK, HELLO).create(this.client).getSid();
		String second = Call
			.creator(new Client("bob"), new Client("desk"),
					new Twiml("<Response><Dial callerId=\"" + AccountSeed.NUMBER
							+ "\"><Number>+81311111111</Number></Dial></Response>"))
			.create(this.client)
			.getSid();
		picksUp(second);
		Call.updater(first).setStatus(Call.UpdateStatus.CANCELED).update(this.client);
		assertThat(read(Call.reader().setTo(CUSTOMER).read(this.client))).extracting(Call::getSid)
			.containsExactly(first);
		assertThat(read(Call.reader().setFrom(DESK).read(this.client))).extracting(Call::getSid)
			.hasSize(2)
			.contains(first)
			.doesNotContain(second);
		assertThat(read(Call.reader().setStatus(Call.Status.CANCELED).read(this.client))).extracting(Call::getSid)
			.containsExactly(first);
		assertThat(read(Call.reader().setParentCallSid(second).read(this.client))).singleElement().satisfies((leg) -> {
			assertThat(leg.getTo()).isEqualTo("+81311111111");
			assertThat(leg.getParentCallSid()).isEqualTo(second);
		});
		ZonedDateTime now = act((account) -> account.engine().now()).atZone(ZoneOffset.UTC);
		assertThat(read(Call.reader().setStartTimeAfter(now.minusHours(1)).read(this.client))).hasSize(3);
		assertThat(read(Call.reader().setStartTimeBefore(now.minusHours(1)).read(this.client))).isEmpty();
		assertThat(read(Call.reader().setStartTimeAfter(now.plusHours(1)).read(this.client))).isEmpty();
		assertThat(read(Call.reader().setStartTimeBefore(now.plusHours(1)).read(this.client))).hasSize(3);
		assertThat(read(Call.reader().setEndTimeBefore(now.plusHours(1)).read(this.client))).extracting(Call::getSid)
			.containsExactly(first);
		assertThat(read(Call.reader().setEndTimeAfter(now.plusHours(1)).read(this.client))).isEmpty();
		assertThat(read(Call.reader().setEndTime(now.minusDays(2)).read(this.client))).isEmpty();
	}

	@Test
	void theNextPageHasTheSameFiltersAndMissesNothing() {
		String first = Call.creator(CUSTOMER, DESK, HELLO).create(this.client).getSid();
		Call.creator(new Client("bob"), DESK, HELLO).create(this.client);
		String last = Call.creator(CUSTOMER, DESK, HELLO).create(this.client).getSid();
		ResourceSet<Call> calls = Call.reader().setTo(CUSTOMER).setPageSize(1L).read(this.client);
		Call.creator(CUSTOMER, DESK, HELLO).create(this.client);
		assertThat(read(calls)).extracting(Call::getSid).containsExactly(last, first);
	}

	@Test
	void aDayIsWrittenWithoutATimeToo() {
		Call.creator(CUSTOMER, DESK, HELLO).create(this.client);
		assertListed("StartTime=1999-12-31", 0);
		assertListed("StartTime%3E=1999-12-31", 1);
		assertListed("StartTime%3C=1999-12-31", 0);
		this.anybody.get().uri(URI.create(this.path + "?StartTime=yesterday")).exchange().expectStatus().isBadRequest();
	}

	private void assertListed(String query, int calls) {
		this.anybody.get()
			.uri(URI.create(this.path + "?" + query))
			.exchange()
			.expectBody()
			.jsonPath("$.calls.length()")
			.isEqualTo(calls);
	}

}
