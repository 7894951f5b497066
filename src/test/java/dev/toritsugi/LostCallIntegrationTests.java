package dev.toritsugi;

import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wrapping tasks without {@code call_sid}, because another program has replaced the
 * attributes.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
class LostCallIntegrationTests extends AbstractReconcilerTests {

	@Test
	void itsOperatorIsFreeAfterTheAfterCallTime() {
		String task = taskSid(talkWith("alice"));
		replaceAttributes(task, "{\"ticket\":7}");
		pass("PT15S");
		assertThat(status(task)).isEqualTo("wrapping");
		pass("PT45S");
		assertThat(status(task)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

	@Test
	void itIsNotCompletedWhileTheOperatorTalks() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String task = taskSid(call);
		String leg = JsonPath.read(get("/sandbox/calls/" + call), "$.rang[0].sid");
		wrapUp(task);
		replaceAttributes(task, "{\"worker_call_sid\":\"" + leg + "\"}");
		pass("PT5M");
		assertThat(status(task)).isEqualTo("wrapping");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT1M");
		assertThat(status(task)).isEqualTo("completed");
	}

	@Test
	void aTaskOfAnotherChannelIsLeftToItsProgram() {
		String task = rest(TASKS, Map.of("Attributes", "{\"ticket\":7}", "TaskChannel", "default"));
		post("/sandbox/workers/alice/accept", null);
		wrapUp(task);
		pass("PT30M");
		assertThat(status(task)).isEqualTo("wrapping");
	}

}
