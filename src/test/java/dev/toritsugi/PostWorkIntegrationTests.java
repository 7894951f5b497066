package dev.toritsugi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators get back the activity that they chose.
 */
@TestPropertySource(properties = { "call-center.after-call.time=5s", "call-center.reconciler.period=30s" })
class PostWorkIntegrationTests extends AbstractReconcilerTests {

	@Test
	void whoAskedForABreakDuringTheCallGetsTheBreak() {
		aliceTalksAndAsksForABreak();
		post("/sandbox/workers/alice/hangup", null);
		pass("PT10S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(holds("alice")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"effect\":\"lose\",\"kind\":\"EVENT\"}",
			"{\"effect\":\"status\",\"status\":503,\"method\":\"GET\",\"count\":3}" })
	void theyGetItWhateverBreaks(String fault) {
		aliceTalksAndAsksForABreak();
		fault("failing", fault);
		post("/sandbox/workers/alice/hangup", null);
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void whoDidWithoutTheBreakJustBeforeTheEndDoesNotGetIt() {
		aliceTalksAndAsksForABreak();
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT1S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoComesBackRightAfterTheyGotItIsNotSentAwayAgain() {
		aliceTalksAndAsksForABreak();
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(activity("alice")).isEqualTo("Offline");
		pass("PT1S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoComesBackFromABreakByThemselvesIsNotSentBack() {
		talkWith("alice");
		pass("PT20S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT20S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT20S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void aBreakBegunAndEndedRightAfterTheCallIsOver() {
		talkWith("alice");
		pass("PT0.6S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT0.6S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void theBreakBeginsAlthoughTheTaskWasWrappedUpDuringTheCall() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT5S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT11S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	private void aliceTalksAndAsksForABreak() {
		call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT10S");
	}

}
