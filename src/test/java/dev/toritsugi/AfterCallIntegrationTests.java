package dev.toritsugi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator has their time after a call, and is free then, whatever gets lost.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.after-call.longest=2m",
		"call-center.reconciler.period=30s" })
class AfterCallIntegrationTests extends AbstractAfterCallTests {

	/** What the reconciler asks for. */
	private static final List<String> LOOK = List.of("GET /Tasks", "GET /Calls.json", "GET /Events", "GET ",
			"GET /Workers", "GET /Queues.json", "GET /Queues/*/Members.json");

	private static final String STATUS = "STATUS";

	private static final String EVENT = "EVENT";

	private static final String QUEUE_RESULT = "ENQUEUE_ACTION";

	@Test
	void theTaskIsCompletedWhenTheTimeIsUpAndByOneRequest() {
		pass("PT5S");
		int before = requests().size();
		String call = talkWith("alice");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT19S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT2S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
		assertThat(requests().stream().skip(before)).filteredOn((request) -> !LOOK.contains(request))
			.containsExactly("POST /Tasks/*");
	}

	@ParameterizedTest
	@ValueSource(strings = { STATUS + "," + EVENT, STATUS + "," + QUEUE_RESULT, EVENT + "," + QUEUE_RESULT,
			STATUS + "," + EVENT + "," + QUEUE_RESULT })
	void eachSignalAloneIsEnoughAndNoneTooThanksToTheReconciler(String lost) {
		for (String kind : lost.split(",")) {
			fault("lost " + kind, "{\"effect\":\"lose\",\"kind\":\"" + kind + "\"}");
		}
		String call = talkWith("alice");
		pass("PT18S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT34S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "duplicate", "delay", "reorder" })
	void signalsMayComeTwiceLateAndInAnyOrder(String effect) {
		fault(effect, "{\"effect\":\"" + effect + "\"}");
		pass("PT10S");
		String call = call();
		pass("PT10S");
		post("/sandbox/workers/alice/answer", null);
		pass("PT20S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT60S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	@Test
	void theOperatorEndsItEarlier() {
		String call = talkWith("alice");
		complete("alice", call).expectStatus().isOk();
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void theOperatorProlongsItAndTheTimeHolds() {
		String call = talkWith("alice");
		pass("PT10S");
		extend("alice", call, "PT60S").expectStatus().isOk().expectBody().jsonPath("$.until").exists();
		pass("PT68S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT4S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void itIsProlongedOnceAlsoIfTheAnswerIsLost() {
		String call = talkWith("alice");
		pass("PT10S");
		fault("failing", "{\"effect\":\"status\",\"status\":500,\"method\":\"POST\",\"afterwards\":true,\"count\":1}");
		extend("alice", call, "PT60S").expectStatus().isOk();
		pass("PT68S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT4S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void itIsNotProlongedForEver() {
		String call = talkWith("alice");
		extend("alice", call, "PT10M").expectStatus().isOk();
		extend("alice", call, "PT10M").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("longest-reached");
		pass("PT118S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT4S");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	@Test
	void aColleaguesTimeIsNotMine() {
		String call = talkWith("alice");
		extend("bob", call, "PT60S").expectStatus().isForbidden();
		extend("dana", call, "PT60S").expectStatus().isOk();
		pass("PT60S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "PT0S", "PT2H", "-PT5S" })
	void moreTimeIsADurationWithinReason(String by) {
		extend("alice", talkWith("alice"), by).expectStatus().isBadRequest();
	}

	@Test
	void anEndIsSetOnceHoweverOftenItIsRequested() {
		String call = talkWith("alice");
		String until = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS).toString();
		for (int i = 0; i < 3; i++) {
			extendUntil("alice", call, until).expectStatus().isOk().expectBody().jsonPath("$.until").isEqualTo(until);
		}
		String earlier = Instant.parse(until).minusSeconds(60).toString();
		extendUntil("alice", call, earlier).expectStatus().isOk().expectBody().jsonPath("$.until").isEqualTo(until);
	}

	@Test
	void anEndBeyondTheLongestTimeIsCutAndMayBeRepeated() {
		String call = talkWith("alice");
		String far = "+1000000000-12-31T23:59:59Z";
		String end = JsonPath.read(until("alice", call, far), "$.until");
		assertThat(Instant.parse(end)).isBefore(Instant.now().plusSeconds(3600));
		assertThat(JsonPath.<String>read(until("alice", call, far), "$.until")).isEqualTo(end);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"until\":\"tomorrow\"", "\"until\":\"2026-11-30\"", "\"until\":60",
			"\"by\":\"PT60S\",\"until\":\"2126-11-30T09:00:00Z\"", "\"when\":\"PT60S\"" })
	void anExtensionIsEitherATimeOrAnEnd(String field) {
		as("alice", "/complete/extend", "{\"taskSid\":\"%s\",%s}".formatted(taskSid(talkWith("alice")), field))
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void aCallInProgressHasNoTimeAfterItYet() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		extend("alice", call, "PT60S").expectStatus().isEqualTo(409);
	}

	@Test
	void aLiveCallIsNeverTouchedHoweverLongItLasts() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT10M");
		assertThat(taskStatus(call)).isEqualTo("assigned");
		assertThat(holds("alice")).containsExactly("accepted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"count\":8}",
			"{\"effect\":\"status\",\"status\":429,\"probability\":0.5,\"count\":20}",
			"{\"effect\":\"reset\",\"method\":\"POST\",\"count\":3}",
			"{\"effect\":\"status\",\"status\":500,\"method\":\"POST\",\"afterwards\":true,\"count\":1}",
			"{\"effect\":\"reset\",\"method\":\"POST\",\"afterwards\":true,\"count\":1}" })
	void aFailingTwilioDelaysItAndDoesNotPreventIt(String fault) {
		String call = talkWith("alice");
		fault("failing", fault);
		pass("PT90S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	private RestTestClient.ResponseSpec extend(String operator, String call, String by) {
		return as(operator, "/complete/extend", "{\"taskSid\":\"%s\",\"by\":\"%s\"}".formatted(taskSid(call), by));
	}

	private RestTestClient.ResponseSpec extendUntil(String operator, String call, String until) {
		return as(operator, "/complete/extend",
				"{\"taskSid\":\"%s\",\"until\":\"%s\"}".formatted(taskSid(call), until));
	}

	private String until(String operator, String call, String until) {
		return String.valueOf(extendUntil(operator, call, until).expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private RestTestClient.ResponseSpec complete(String operator, String call) {
		return as(operator, "/complete", "{\"taskSid\":\"%s\"}".formatted(taskSid(call)));
	}

	private RestTestClient.ResponseSpec as(String operator, String path, String json) {
		RestTestClient.ResponseSpec answer = this.client.post()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(json)
			.exchange();
		clock().settle();
		return answer;
	}

}
