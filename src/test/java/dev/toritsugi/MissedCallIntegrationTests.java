package dev.toritsugi;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who misses a call keeps their place; the caller does not wait for them.
 */
@TestPropertySource(properties = { "call-center.after-call.time=0s", "call-center.missed-calls=2" })
class MissedCallIntegrationTests extends AbstractAfterCallTests {

	@Test
	void aCallDeclinedGoesToTheNextOperatorAtOnce() {
		call();
		decline("alice");
		pass("PT1S");
		assertThat(holds("alice")).isEmpty();
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(holds("bob")).containsExactly("pending");
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
	}

	@Test
	void aPhoneThatNobodyAnswersRingsForTwentySeconds() {
		call();
		pass("PT19S");
		assertThat(holds("alice")).containsExactly("pending");
		pass("PT3S");
		assertThat(holds("alice")).isEmpty();
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void whoMissesSeveralInARowGetsNoMoreAndIsToldWhy() {
		call();
		for (String operator : List.of("alice", "bob", "carol", "alice")) {
			decline(operator);
			pass("PT1S");
		}
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"missed-calls\"")
			.doesNotContain("missed_calls");
		assertThat(activity("bob")).isEqualTo("Available");
	}

	@Test
	void theReasonIsGoneWhenTheActivityChanges() {
		missTwoAndGoOffline("alice");
		assertThat(attributes("alice")).contains("unavailable_reason", "unavailable_since");
		pass("PT1M");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT2S");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).doesNotContain("unavailable");
	}

	@Test
	void whoAnswersBeginsAnew() {
		call();
		for (String operator : List.of("alice", "bob", "carol")) {
			decline(operator);
			pass("PT1S");
		}
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT3S");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
		assertThat(attributes("bob")).contains("\"missed_calls\":1");
	}

	@Test
	void whatIsMissedRightAfterAnotherIsCountedToo() {
		for (String colleague : List.of("bob", "carol")) {
			post("/sandbox/workers/" + colleague + "/activity", "{\"activity\":\"Offline\"}");
		}
		call();
		decline("alice");
		decline("alice");
		pass("PT1S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void itIsCountedAlsoIfTheAnswerToTheRejectIsLost() {
		call();
		fault("failing", "{\"effect\":\"status\",\"status\":500,\"method\":\"POST\",\"afterwards\":true,\"count\":1}");
		decline("alice");
		pass("PT3S");
		assertThat(holds("alice")).isEmpty();
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
	}

	@Test
	void whoIsMovedAwayBeginsAnewAlsoIfThatAnswerIsLost() {
		call();
		for (String operator : List.of("alice", "bob", "carol")) {
			decline(operator);
			pass("PT1S");
		}
		fault("failing", "{\"effect\":\"status\",\"status\":500,\"method\":\"POST\",\"afterwards\":true,\"count\":1}");
		decline("alice");
		pass("PT3S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("unavailable_reason").doesNotContain("missed_calls");
	}

	@Test
	void aRepeatedReportCountsNoSecondMissedCall() {
		call();
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"STATUS\"}");
		failOneRead();
		decline("alice");
		pass("PT3S");
		assertThat(holds("alice")).isEmpty();
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
	}

	@Test
	void aRepeatedReportDoesNotRemoveTheReason() {
		call();
		for (String operator : List.of("alice", "bob", "carol")) {
			decline(operator);
			pass("PT1S");
		}
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"STATUS\"}");
		failOneRead();
		decline("alice");
		pass("PT3S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("unavailable_reason").doesNotContain("missed_calls");
	}

	@Test
	void aLateEventOfAnAnswerDoesNotRemoveTheReason() {
		for (String colleague : List.of("bob", "carol")) {
			post("/sandbox/workers/" + colleague + "/activity", "{\"activity\":\"Offline\"}");
		}
		call();
		decline("alice");
		fault("late", "{\"effect\":\"delay\",\"kind\":\"EVENT\",\"delay\":\"PT50S\"}");
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");

		post("/sandbox/workers/alice/hangup", null);
		pass("PT10S");
		call();
		declineTwice("alice");
		assertThat(attributes("alice")).contains("unavailable_reason");
		pass("PT60S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("unavailable_reason");
	}

	private void failOneRead() {
		fault("failing",
				"{\"effect\":\"status\",\"status\":503,\"method\":\"GET\",\"route\":\"/v1/Workspaces/*/Workers/*\",\"count\":1}");
	}

	@Test
	void aFailingTwilioDelaysItAndDoesNotPreventIt() {
		call();
		fault("failing", "{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"count\":4}");
		decline("alice");
		pass("PT10S");
		assertThat(holds("alice")).isEmpty();
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void aCallerWhoGaveUpIsNobodysMiss() {
		String call = call();
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT2S");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
		assertThat(holds("alice")).isEmpty();
	}

	private void missTwoAndGoOffline(String operator) {
		for (String colleague : List.of("bob", "carol")) {
			post("/sandbox/workers/" + colleague + "/activity", "{\"activity\":\"Offline\"}");
		}
		call();
		declineTwice(operator);
		assertThat(activity(operator)).isEqualTo("Offline");
	}

	private void declineTwice(String operator) {
		for (int i = 0; i < 2; i++) {
			pass("PT1S");
			decline(operator);
		}
		pass("PT1S");
	}

	private void decline(String operator) {
		post("/sandbox/workers/" + operator + "/decline", null);
		clock().settle();
	}

}
