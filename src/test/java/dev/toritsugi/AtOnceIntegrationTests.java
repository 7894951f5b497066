package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where nobody has anything to write down, the next caller comes at once. No browser is
 * open; a queue may have a time of its own.
 */
@TestPropertySource(properties = { "call-center.after-call.time=0s", "call-center.after-call.queues[0].queue=Sales",
		"call-center.after-call.queues[0].time=20s", "call-center.queues[0].name=Everyone",
		"call-center.queues[1].name=Sales", "call-center.routes[0].when=from == \"+815011112222\"",
		"call-center.routes[0].steps[0].queue=Sales", "call-center.operators[0].name=alice",
		"call-center.operators[0].worker-name=alice" })
class AtOnceIntegrationTests extends AbstractAfterCallTests {

	@Test
	void whoWaitsIsOfferedWithinTwoSecondsOfTheHangUp() {
		String first = call();
		String second = call();
		assertThat(taskStatus(second)).isEqualTo("pending");
		talk();
		pass("PT2S");
		assertThat(taskStatus(first)).isEqualTo("completed");
		assertThat(taskStatus(second)).isEqualTo("reserved");
		assertThat(holds("alice")).containsExactly("pending");
	}

	@Test
	void aQueueHasATimeOfItsOwn() {
		String fromSales = call("+815011112222");
		String second = call();
		talk();
		pass("PT19S");
		assertThat(taskStatus(fromSales)).isEqualTo("wrapping");
		assertThat(taskStatus(second)).isEqualTo("pending");
		pass("PT4S");
		assertThat(taskStatus(fromSales)).isEqualTo("completed");
		assertThat(taskStatus(second)).isEqualTo("reserved");
	}

	@ParameterizedTest
	@ValueSource(strings = { "EVENT", "STATUS" })
	void aBreakBeginsBeforeTheNextCallCanBeOffered(String lost) {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"" + lost + "\"}");
		String first = call();
		call();
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT5S");
		post("/sandbox/workers/alice/hangup", null);
		pass("PT70S");
		assertThat(taskStatus(first)).isEqualTo("completed");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/journal"), "$[?(@.kind == 'ASSIGNMENT')].url")).hasSize(1);
	}

	private void talk() {
		post("/sandbox/workers/alice/answer", null);
		pass("PT10S");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
	}

}
