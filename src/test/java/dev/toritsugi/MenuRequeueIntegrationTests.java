package dev.toritsugi;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator hands on a caller who has chosen in a menu.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=+12025550100",
		"call-center.phone-numbers[0].menu=Main", "call-center.queues[0].name=Everyone",
		"call-center.queues[1].name=Billing", "call-center.queues[2].name=Sales",
		"call-center.routes[0].when=requeued_to == \"Billing\"", "call-center.routes[0].steps[0].queue=Billing",
		"call-center.menus[0].name=Main", "call-center.menus[0].prompts[0].text=Press a key.",
		"call-center.menus[0].options[0].key=1", "call-center.menus[0].options[0].then=queue Sales",
		"call-center.menus[0].options[0].language=en-US",
		"call-center.menus[0].options[0].attributes={\"topic\": \"sales\"}", "call-center.post-work-activity=" })
class MenuRequeueIntegrationTests extends AbstractDeskTests {

	@Test
	void theChoiceStaysWithTheCallerAndTheQueueDoesNot() {
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 10);
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"+12025550100\"}"), "$.sid");
		clock().settle();
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"1\"}");
		clock().settle();
		assertThat(taskField(call, "$.task_queue_friendly_name")).isEqualTo("Sales");
		post("/sandbox/workers/alice/answer", null);
		answersFor("alice", SESSION, 5);
		assertThat(JsonPath.<String>read(String.valueOf(this.client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth("alice", "sandbox"))
			.build()
			.get()
			.uri("/desk/state")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()), "$.reservations[0].menu")).isEqualTo("Main 1");
		Answer answer = desk("alice", "/desk/requeue",
				"{\"task\":\"" + taskSid(call) + "\",\"queue\":\"Billing\",\"note\":\"Invoice\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
		pass("PT2S");
		assertThat(taskField(call, "$.task_queue_friendly_name")).isEqualTo("Billing");
		assertThat(taskAttribute(call, "topic")).isEqualTo("sales");
		assertThat(taskAttribute(call, "menu")).isEqualTo("Main 1");
		assertThat(taskAttribute(call, "language")).isEqualTo("en-US");
		assertThat(taskAttribute(call, "toritsugi_queue")).isEqualTo("null");
		post("/sandbox/workers/bob/answer", null);
		pass("PT5S");
		post("/sandbox/workers/bob/hangup", null);
		clock().settle();
		assertThat(JsonPath.<String>read(get("/sandbox/calls/" + call), "$.heard[-1].what"))
			.isEqualTo("Thank you for calling. Goodbye.");
		assertThat(get("/sandbox/calls/" + call)).doesNotContain("失礼いたします");
	}

}
