package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that invalid or very large input is rejected as a whole, and that the sandbox
 * survives it.
 */
@SandboxServerTest
class InvalidInputIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber CUSTOMER = new PhoneNumber("+81312345678");

	private static final PhoneNumber DESK = new PhoneNumber(AccountSeed.NUMBER);

	private static final Twiml WAITING = new Twiml("<Response><Pause length='60'/></Response>");

	private final RestTestClient rest;

	private final String path;

	@Autowired
	InvalidInputIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient rest) {
		super(environment, sandbox, account);
		this.rest = rest.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(account.sid(), account.authToken()))
			.build();
		this.path = "/2010-04-01/Accounts/" + account.sid();
	}

	@Test
	void aDocumentLargerThan64KibIsNotRead() throws InterruptedException {
		URI large = this.application.answers("/large",
				"<Response><!--" + "x".repeat(70_000) + "--><Say>Hello</Say></Response>");
		String sid = Call.creator(CUSTOMER, DESK, large).create(this.client).getSid();
		picksUp(sid);
		assertThat(heard(sid)).doesNotContain("Hello");
		assertThat(alerts()).anySatisfy((alert) -> assertThat(alert).startsWith("11750"));
		assertThat(this.sandbox.account().journal().entries())
			.allSatisfy((entry) -> assertThat(entry.answer().body()).hasSizeLessThan(33_000));
	}

	@Test
	void aLargeResponseToAStatusCallbackIsASuccess() throws InterruptedException {
		URI status = this.application.answers("/status", "{" + "x".repeat(70_000) + "}");
		String sid = Call.creator(CUSTOMER, DESK, WAITING).setStatusCallback(status).create(this.client).getSid();
		Call.updater(sid).setStatus(Call.UpdateStatus.CANCELED).update(this.client);
		settle();
		assertThat(this.application.told("/status")).hasSize(1);
		assertThat(alerts()).noneMatch((alert) -> alert.startsWith("11200"));
	}

	@Test
	void theJournalKeepsTheBeginningOfLargeParameters() {
		post("/Calls.json", "From=%s&%s=1&b=%s".formatted("x".repeat(100_000), "n".repeat(5_000), "y".repeat(100_000)));
		JournalEntry entry = this.sandbox.account().journal().entries().get(0);
		assertThat(entry.request().parameters().toString()).startsWith("{From=[xxx").hasSizeLessThan(34_000);
		assertThat(entry.notes().toString()).hasSizeLessThan(5_000);
	}

	@Test
	void moreThan2000ParametersAreRejected() {
		assertTooMany(post("/Calls.json", "a=1&".repeat(2_001)));
		assertTooMany(post("/Calls.json", "&".repeat(2_000_000) + "a=1"));
		assertTooMany(this.rest.post()
			.uri(this.path + "/Calls.json")
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=b"))
			.body("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(2_001) + "--b--\r\n")
			.exchange());
	}

	@Test
	void aStatusAndAnInstructionInOneRequestChangeNothing() throws InterruptedException {
		Task task = Objects.requireNonNull(somebodyCalls().task());
		Reservation reservation = this.sandbox.account().taskRouter().reservations().of(task).get(0);
		post(reservation, "ReservationStatus=accepted&Instruction=dequeue").expectStatus().isBadRequest();
		assertThat(reservation.status()).isEqualTo(ReservationStatus.PENDING);
	}

	@Test
	void anUpdateWithAnInvalidDocumentKeepsTheStatusCallback() throws InterruptedException {
		URI before = this.application.answers("/before", "");
		String sid = Call.creator(CUSTOMER, DESK, WAITING).setStatusCallback(before).create(this.client).getSid();
		assertRefused(400, 21220,
				() -> Call.updater(sid)
					.setTwiml(WAITING)
					.setStatusCallback(this.application.answers("/after", ""))
					.update(this.client));
		picksUp(sid);
		assertRefused(400, 20001,
				() -> Call.updater(sid)
					.setTwiml(new Twiml("<Response><Nothing/></Response>"))
					.setStatusCallback(this.application.answers("/after", ""))
					.update(this.client));
		Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client);
		settle();
		assertThat(this.application.told("/before")).hasSize(1);
		assertThat(this.application.told("/after")).isEmpty();
	}

	@Test
	void aRejectedParticipantCreatesNoConference() {
		post("/Conferences/Room/Participants.json",
				"From=%2B12025550100&To=client:bob&Coaching=true&CallSidToCoach=CA00000000000000000000000000000099")
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(16028);
		assertThat(this.sandbox.account().voice().conferences().all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "%2B81312345678,zz,21212", "%2B81312345678,%2B12025550199,21210", "client:bob,%2B12025550199,21210" })
	void aParticipantsCallerIdMustBeANumberOfTheAccount(String to, String callerId, int code) {
		post("/Conferences/Room/Participants.json", "From=%%2B12025550100&To=%s&CallerId=%s".formatted(to, callerId))
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://a%20b/c.png", "foo", "http:c.png", "ftp://a/c.png" })
	void aMediaUrlThatIsNoneIsRejected(String url) {
		post("/Messages.json", "From=%2B12025550100&To=%2B81312345678&Body=a&MediaUrl=" + url).expectStatus()
			.isBadRequest();
	}

	@Test
	void aParticipantCoachesOnlyACallOtherThanItsOwn() throws InterruptedException {
		post("/Conferences/Room/Participants.json", "From=client:desk&To=client:bob&Label=b").expectStatus()
			.isCreated();
		String sid = this.sandbox.account().calls().all().iterator().next().sid();
		picksUp(sid);
		for (String coached : List.of("b", sid)) {
			post("/Conferences/%s/Participants/b.json"
				.formatted(this.sandbox.account().voice().conferences().all().iterator().next().sid()),
					"Coaching=true&CallSidToCoach=" + coached)
				.expectStatus()
				.isBadRequest();
		}
	}

	@Test
	void anApplicationMayBeAParticipant() {
		post("/Conferences/Room/Participants.json", "From=client:desk&To=app:AP0123456789abcdef0123456789abcdef?a=1")
			.expectStatus()
			.isCreated();
		post("/Conferences/Room/Participants.json", "From=client:desk&To=client:bob&Timeout=4").expectStatus()
			.isBadRequest();
	}

	@Test
	void messagesNameTheFault() {
		String workspace = "/v1/Workspaces/" + workspace().sid();
		assertMessage(postTo(workspace + "/TaskChannels", "FriendlyName=a&UniqueName=voice"), 400, "UniqueName");
		assertMessage(this.rest.get()
			.uri(workspace + "/CumulativeStatistics?Minutes=5&StartDate=2026-11-24T12:00:00Z")
			.exchange(), 400, "Minutes and StartDate");
		assertMessage(this.rest.post()
			.uri(workspace + "/Workers/"
					+ this.sandbox.account().taskRouter().workers().all(workspace()).iterator().next().sid())
			.header("If-Match", "abc")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("FriendlyName=alice")
			.exchange(), 412, "says abc");
		assertMessage(
				post("/Calls.json",
						"From=client:a&To=client:b&Twiml=<Response/>&Record=true&RecordingStatusCallback=x"),
				400, "RecordingStatusCallback");
		assertMessage(this.rest.get().uri(URI.create(this.path + "//Keys.json")).exchange(), 404, "was not found");
	}

	private static void assertMessage(RestTestClient.ResponseSpec response, int status, String part) {
		response.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.message")
			.value(String.class, (message) -> assertThat(message).contains(part));
	}

	private RestTestClient.ResponseSpec postTo(String uri, String form) {
		return this.rest.post().uri(uri).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "1,100", "99999999,100", "2147483647,100", "0,0" })
	void theFreeCapacityInPercentIsCorrectForEachCapacity(String capacity, int percent) {
		Workspace workspace = workspace();
		String worker = this.sandbox.account().taskRouter().workers().all(workspace).iterator().next().sid();
		this.rest.post()
			.uri("/v1/Workspaces/%s/Workers/%s/Channels/default".formatted(workspace.sid(), worker))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("Capacity=" + capacity)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.available_capacity_percentage")
			.isEqualTo(percent);
	}

	private static void assertTooMany(RestTestClient.ResponseSpec response) {
		response.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.message")
			.isEqualTo("A request may have 2,000 parameters at most");
	}

	private Workspace workspace() {
		return this.sandbox.account().taskRouter().workspaces().all().iterator().next();
	}

	private RestTestClient.ResponseSpec post(Reservation reservation, String form) {
		return this.rest.post()
			.uri("/v1/Workspaces/%s/Tasks/%s/Reservations/%s".formatted(workspace().sid(), reservation.task().sid(),
					reservation.sid()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange();
	}

	private RestTestClient.ResponseSpec post(String resource, String form) {
		return this.rest.post()
			.uri(this.path + resource)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange();
	}

	private List<String> alerts() {
		return this.sandbox.account().journal().entries().stream().flatMap((entry) -> entry.alerts().stream()).toList();
	}

}
