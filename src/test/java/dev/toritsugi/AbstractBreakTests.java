package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator chooses a break during a call, and the after-call work ends at once.
 * {@code -Dbreaks.runs=200} repeats this 200 times.
 */
abstract class AbstractBreakTests extends AbstractDeskTests {

	private static final int RUNS = Integer.getInteger("breaks.runs", 20);

	@Test
	void aBreakChosenInACallIsNeverFollowedByAnOffer() {
		offline("bob");
		offline("carol");
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 10);
		for (int i = 0; i < RUNS; i++) {
			assertThat(goTo("alice", "Available", SESSION).status()).isEqualTo(200);
			String talk = call("+819000000001");
			post("/sandbox/workers/alice/answer", null);
			clock().settle();
			String waiting = call("+819000000002");
			assertThat(goTo("alice", "Unavailable", SESSION).status()).isEqualTo(200);
			if (i % 2 == 0) {
				post("/sandbox/calls/" + talk + "/hangup", null);
			}
			else {
				post("/sandbox/workers/alice/hangup", null);
			}
			clock().settle();
			desk("alice", "/complete", "{\"taskSid\":\"" + taskSid(talk) + "\"}");
			pass("PT2S");
			answers("alice", SESSION, "ready");
			assertThat(holds("alice")).as("attempt %d", i).isEmpty();
			assertThat(taskStatus(talk)).as("attempt %d", i).isEqualTo("completed");
			assertThat(activity("alice")).as("attempt %d", i).isEqualTo("Unavailable");
			assertThat(offers(waiting)).as("attempt %d", i).isZero();
			post("/sandbox/calls/" + waiting + "/hangup", null);
			clock().settle();
		}
	}

	private void offline(String operator) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
	}

	/** Returns how often Twilio has called an operator for a caller. */
	private int offers(String call) {
		return JsonPath.<List<?>>read(get("/sandbox/calls/" + call), "$.rang").size();
	}

}
