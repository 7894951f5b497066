package dev.toritsugi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators whose page is lost get no calls. The time limits of requests are long,
 * because a request that times out on a busy machine would put off each move by 90 s.
 */
@TestPropertySource(properties = { "call-center.after-call.time=manual", "call-center.post-work-activity=",
		"twilio.post-work-activity-sid=", "twilio.timeout.connect=5s", "twilio.timeout.attempt=5s",
		"twilio.timeout.operation=5500ms" })
class DeskPresenceIntegrationTests extends AbstractDeskTests {

	/** The first request makes the server read the new account. */
	@BeforeEach
	void aliceWorks() {
		desk("alice", "/desk/state");
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 30);
	}

	@Test
	void aPageThatAnswersKeepsItsOperator() {
		answersFor("alice", SESSION, 300);
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aDeadPageTakesItsOperatorOffWithin45Seconds() {
		answers("alice", SESSION, "ready");
		pass("PT41S");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT4S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"page-unreachable\"", "activity_before",
				"unavailable_since", SESSION);
	}

	@Test
	void aLostMicrophoneTakesTheOperatorOffAfter20Seconds() {
		answers("alice", SESSION, "missing");
		pass("PT10S");
		answers("alice", SESSION, "missing");
		pass("PT9S");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT2S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"no-microphone\"");
	}

	@Test
	void aShortLossChangesNothing() {
		answers("alice", SESSION, "missing");
		pass("PT15S");
		answersFor("alice", SESSION, 60);
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aRingingCallIsPassedOnWhenTheOperatorIsMovedOff() {
		answers("alice", SESSION, "ready");
		pass("PT40S");
		call();
		assertThat(holds("alice")).containsExactly("pending");
		pass("PT4S");
		assertThat(holds("alice")).isEmpty();
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void aPageThatIsBackWithinTwoMinutesGetsTheActivityBack() {
		pass("PT1M");
		assertThat(activity("alice")).isEqualTo("Offline");
		pass("PT1M");
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).doesNotContain("unavailable", "activity_before");
	}

	@Test
	void aPageThatReturnsAndDiesAgainTakesItsOperatorOffWithin45Seconds() {
		pass("PT1M");
		assertThat(activity("alice")).isEqualTo("Offline");
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT45S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aPageThatIsBackLaterGetsNoActivity() {
		pass("PT1M");
		pass("PT3M");
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aMoveBySomebodyElseIsNotUndone() {
		pass("PT1M");
		desk("dana", "/desk/activity", "{\"activity\":\"Unavailable\",\"worker\":\"alice\"}");
		clock().settle();
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Unavailable");
	}

	@Test
	void aMicrophoneThatIsBackGivesTheActivityBack() {
		for (int i = 0; i < 4; i++) {
			answers("alice", SESSION, "missing");
			pass("PT10S");
		}
		assertThat(activity("alice")).isEqualTo("Offline");
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aTalkIsNotDisturbedAndTheOperatorIsMovedOffAfterIt() {
		call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5M");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(holds("alice")).containsExactly("accepted");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void afterCallWorkWithoutLimitEndsWithItsOperator() {
		String call = talkWith("alice");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		pass("PT1M");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(holds("alice")).isEmpty();
	}

	@Test
	void anotherPageOfTheOperatorKeepsTheActivity() {
		startWork("alice", OTHER_SESSION);
		answersFor("alice", OTHER_SESSION, 300);
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).contains(OTHER_SESSION);
	}

	@Test
	void theDisplacedPageTakesNothingAway() {
		startWork("alice", OTHER_SESSION);
		for (int i = 0; i < 10; i++) {
			answers("alice", OTHER_SESSION, "ready");
			answers("alice", SESSION, "missing");
			pass("PT10S");
		}
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoEndedWorkIsNotMoved() {
		desk("alice", "/desk/work/end", "{\"session\":\"" + SESSION + "\"}");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT10M");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void nobodyIsMovedWhileTwilioWasUnreachable() {
		fault("down", "{\"effect\":\"status\",\"status\":503}");
		pass("PT60S");
		this.client.delete().uri("/sandbox/faults/down").exchange();
		pass("PT55S");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT60S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void operatorsWithoutSessionAreNeverMoved() {
		answers("bob", SESSION, "missing");
		pass("PT5M");
		assertThat(activity("bob")).isEqualTo("Available");
	}

	@Test
	void aPageThatConnectsToAnotherReplicaIsLeftToIt() {
		setAttributes("alice", "{\"contact_uri\":\"client:alice\",\"desk\":{\"session\":\"" + SESSION
				+ "\",\"since\":\"" + clock().now().plusSeconds(3) + "\"}}");
		pass("PT5M");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aPageOfAnotherReplicaIsRecordedAndWatchedHere() {
		setAttributes("bob", "{\"contact_uri\":\"client:bob\",\"desk\":{\"session\":\"" + OTHER_SESSION
				+ "\",\"since\":\"" + clock().now().minusSeconds(600) + "\"}}");
		answers("bob", OTHER_SESSION, "ready");
		assertThat(attributes("bob")).contains(clock().now().toString().substring(0, 19));
		pass("PT45S");
		assertThat(activity("bob")).isEqualTo("Offline");
	}

	@Test
	void aPageWhoseRecordMeetsConflictsIsWatchedLater() {
		setAttributes("bob", "{\"contact_uri\":\"client:bob\",\"desk\":{\"session\":\"" + OTHER_SESSION
				+ "\",\"since\":\"" + clock().now().minusSeconds(600) + "\"}}");
		fault("conflict", "{\"effect\":\"status\",\"status\":400,\"code\":20001,\"method\":\"POST\","
				+ "\"route\":\"/v1/Workspaces/*/Workers/*\",\"count\":3}");
		answers("bob", OTHER_SESSION, "ready");
		pass("PT10S");
		answers("bob", OTHER_SESSION, "ready");
		pass("PT45S");
		assertThat(activity("bob")).isEqualTo("Offline");
	}

	@Test
	void aPageThatAnswersBeforeItsStartIsRecordedIsWatchedToo() {
		answers("bob", OTHER_SESSION, "ready");
		pass("PT5S");
		setAttributes("bob", "{\"contact_uri\":\"client:bob\",\"desk\":{\"session\":\"" + OTHER_SESSION
				+ "\",\"since\":\"" + clock().now() + "\"}}");
		pass("PT5S");
		desk("bob", "/desk/state");
		answers("bob", OTHER_SESSION, "ready");
		pass("PT45S");
		assertThat(activity("bob")).isEqualTo("Offline");
	}

	@Test
	void aPhoneThatIsGoneWhenACallRingsTakesItsOperatorOffAtOnce() throws Exception {
		registerAndVanish("alice");
		call();
		pass("PT2S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"page-unreachable\"")
			.doesNotContain("missed_calls");
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void aTimedOutReservationGivesNothingBackToADeadPage() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"ASSIGNMENT\",\"count\":2}");
		call();
		pass("PT35S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void aTimedOutReservationGivesTheActivityBackToAnAttachedPage() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"ASSIGNMENT\",\"count\":2}");
		call();
		answersFor("alice", SESSION, 40);
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aDeadPageRingsOnceForACallerWhoHasNoOtherOperator() throws Exception {
		takeABreak("bob", "carol");
		answers("alice", SESSION, "ready");
		try (DeskClient page = new DeskClient(sandboxPort(), "alice")) {
			page.next("state");
			pass("PT4S");
			String call = call();
			pass("PT14S");
			assertThat(holds("alice")).as("the operator may still answer").containsExactly("pending");
			pass("PT4S");
			assertThat(activity("alice")).as("while it rings").isEqualTo("Offline");
			assertThat(attributes("alice")).contains("\"unavailable_reason\":\"page-unreachable\"", "activity_before")
				.doesNotContain("missed_calls");
			pass("PT30S");
			assertThat(rings(call)).isEqualTo(1);
			answers("alice", SESSION, "ready");
			assertThat(activity("alice")).isEqualTo("Available");
		}
	}

	@Test
	void aCallThatADeadPageHasMissedRingsThereOnlyOnce() {
		takeABreak("bob", "carol");
		answers("alice", SESSION, "ready");
		String call = call();
		pass("PT21S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"page-unreachable\"")
			.doesNotContain("missed_calls");
		assertThat(rings(call)).isEqualTo(1);
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT1S");
		assertThat(rings(call)).isEqualTo(2);
	}

	@Test
	void anOperatorWhosePageAnswersMayMissACall() throws Exception {
		takeABreak("bob", "carol");
		try (DeskClient page = new DeskClient(sandboxPort(), "alice")) {
			page.next("state");
			answers("alice", SESSION, "ready");
			String call = call();
			pass("PT10S");
			answers("alice", SESSION, "ready");
			pass("PT11S");
			assertThat(activity("alice")).isEqualTo("Available");
			assertThat(attributes("alice")).contains("missed_calls").doesNotContain("page-unreachable");
			assertThat(rings(call)).isEqualTo(2);
		}
	}

	@Test
	void aRingMovesNoOperatorWhileTwilioWasUnreachable() throws Exception {
		takeABreak("bob", "carol");
		try (DeskClient page = new DeskClient(sandboxPort(), "alice")) {
			page.next("state");
			fault("down", "{\"effect\":\"status\",\"status\":503}");
			pass("PT5S");
			this.client.delete().uri("/sandbox/faults/down").exchange();
			answers("alice", SESSION, "ready");
			call();
			pass("PT21S");
			assertThat(activity("alice")).isEqualTo("Available");
		}
	}

	private void takeABreak(String... operators) {
		for (String operator : operators) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Unavailable\"}");
		}
		clock().settle();
	}

	private int rings(String call) {
		return JsonPath.<List<Object>>read(get("/sandbox/calls/" + call), "$.rang[*]").size();
	}

	/** Registers the browser phone of an operator at the sandbox, and closes the page. */
	private void registerAndVanish(String operator) throws Exception {
		String token = desk(operator, "/desk/phone", "").text("$.token");
		BlockingQueue<String> frames = new LinkedBlockingQueue<>();
		WebSocket socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.header("Origin", "http://localhost:" + sandboxPort())
			.buildAsync(URI.create("ws://localhost:" + sandboxPort() + "/signal"), new WebSocket.Listener() {
				@Override
				public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
					frames.add(data.toString());
					return WebSocket.Listener.super.onText(webSocket, data, last);
				}
			})
			.join();
		socket.sendText("{\"type\":\"listen\",\"payload\":{\"token\":\"" + token + "\"},\"version\":\"1.6\"}", true)
			.join();
		awaitFrame(frames, "connected");
		socket.sendText("{\"type\":\"register\",\"payload\":{\"media\":{\"audio\":true}},\"version\":\"1.6\"}", true)
			.join();
		awaitFrame(frames, "ready");
		socket.abort();
		pass("PT5S");
	}

	private static void awaitFrame(BlockingQueue<String> frames, String type) throws InterruptedException {
		String frame = "";
		while (!frame.contains("\"" + type + "\"")) {
			frame = Objects.requireNonNull(frames.poll(20, TimeUnit.SECONDS), "no frame " + type);
		}
	}

}
