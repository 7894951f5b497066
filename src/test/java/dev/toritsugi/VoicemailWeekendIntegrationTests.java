package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message that waits over a weekend.
 */
@TestPropertySource(properties = "call-center.reconciler.period=1h")
class VoicemailWeekendIntegrationTests extends AbstractVoicemailTests {

	@Test
	void aMessageOfFridayIsOfferedOnMondayAfterTheFirstCallers() {
		String call = leaveMessage();
		passUntilMonday();
		assertThat(messages()).containsExactly("pending");
		List<String> callers = List.of(callTo(OPEN), callTo(OPEN));
		pass("PT1M");
		work("alice", SESSION);
		for (String caller : callers) {
			assertThat(messages()).as("the message waits for " + caller).containsExactly("pending");
			post("/sandbox/workers/alice/answer", null);
			post("/sandbox/workers/alice/hangup", null);
			post("/sandbox/workers/alice/complete", null);
			clock().settle();
		}
		assertThat(messages()).containsExactly("assigned");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/calls/" + call), "$.rang[*].to")).isEmpty();
		String caller = callTo(OPEN);
		assertThat(taskStatus(caller)).as("a caller waits while the message is open").isEqualTo("pending");
	}

}
