package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who may choose one of two offers by the key #, in silence.
 */
@TestPropertySource(properties = { "call-center.waiting.music=", "call-center.waiting.offer-key=#",
		"call-center.waiting.offers[0]=dial +81398765432", "call-center.waiting.offers[1]=apology",
		"call-center.waiting.choice-prompts[0].text=For the hotline, press 1. To end the call, press 2.",
		"call-center.waiting.longest=10m", "call-center.waiting.then=dial +81312340000",
		"call-center.task.attributes={\"topic\": \"a&b\"}", "call-center.reconciler.period=30s" })
class OfferIntegrationTests extends AbstractWaitingTests {

	@Test
	void aCallerChoosesTheFirstOffer() {
		String call = callAndPressKey();
		assertThat(heard(call)).anyMatch((text) -> text.contains("press the pound key"))
			.contains("For the hotline, press 1. To end the call, press 2.");
		press(call, "1");
		pass("PT1S");
		assertThat(dialled(call)).containsExactly(OFFERED);
	}

	@Test
	void aCallerChoosesTheSecondOffer() {
		String call = callAndPressKey();
		press(call, "2");
		pass("PT1S");
		assertApologyAndHangUp(call);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cancels-task", "keeps-task" })
	void aCallerWhoChoosesNothingReturnsWithPriority(String leave) {
		behavior(leave);
		String call = call();
		String first = taskSid(call);
		pass("PT35S");
		press(call, "#");
		pass("PT10S");
		String second = taskSid(call);
		assertThat(second).isNotEqualTo(first);
		assertThat(status(first)).isEqualTo("canceled");
		assertWaits(call);
		assertThat(priority(second)).isEqualTo(1);
		assertThat(attributesOf(second)).contains("\"topic\":\"a&b\"");
		String later = call();
		activity("alice", "Available");
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		assertThat(doing(call)).isEqualTo("talking");
		assertThat(doing(later)).isNotEqualTo("talking");
	}

	@Test
	void aCallerReturnsOnceAndThenWaitsForTheRestOfTheLongestWait() {
		String call = callAndPressKey();
		press(call, "9");
		pass("PT60S");
		assertThat(heard(call).stream().filter((text) -> text.contains("press the pound key"))).hasSize(1);
		press(call, "#");
		pass("PT5S");
		assertWaits(call);
		pass("PT8M");
		assertWaits(call);
		pass("PT40S");
		assertThat(dialled(call)).containsExactly("+81312340000");
	}

	@Test
	void aCallerReturnsToTheQueueIfTheChoiceFails() {
		String call = callAndPressKey();
		fault("offer", "{\"effect\":\"lose\",\"kind\":\"GATHER_ACTION\",\"count\":1}");
		press(call, "1");
		pass("PT40S");
		assertWaits(call);
	}

	private String callAndPressKey() {
		String call = call();
		pass("PT35S");
		press(call, "#");
		pass("PT1S");
		return call;
	}

	private int priority(String task) {
		return JsonPath.<List<Integer>>read(get("/sandbox/state"), "$.tasks[?(@.sid == '" + task + "')].priority")
			.get(0);
	}

	private String attributesOf(String task) {
		String answer = String.valueOf(this.client.get()
			.uri(TASKS + "/" + task)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return JsonPath.read(answer, "$.attributes");
	}

}
