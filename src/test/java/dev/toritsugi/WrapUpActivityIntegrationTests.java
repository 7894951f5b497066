package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post-work activity in which operators get no calls, so that everybody sees who writes
 * up what.
 */
@TestPropertySource(properties = { "call-center.post-work-activity=Wrap-up", "call-center.after-call.time=5s",
		"call-center.reconciler.period=30s" })
class WrapUpActivityIntegrationTests extends AbstractReconcilerTests {

	@Test
	void theOperatorIsBackInTheirOwnAfterwards() {
		talkWith("alice");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void alsoWhereNoEventTellsOfIt() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		talkWith("alice");
		pass("PT75S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void alsoIfTheTaskWasWrappedUpDuringTheCall() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT5S");
		wrapUp(taskSid(call));
		pass("PT16S");
		post("/sandbox/workers/alice/hangup", null);
		scheduler().settle();
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoWentThereByThemselvesStaysThere() {
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Wrap-up\"}");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
	}

}
