package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server's timers follow the sandbox's clock, which a test moves through the control
 * API.
 */
@TestPropertySource(properties = { "call-center.after-call.time=10m", "call-center.after-call.longest=1h",
		"call-center.reconciler.period=30s", "call-center.fallback-number=+81398765432",
		"call-center.routes[0].when=from == \"+819011112222\"", "call-center.routes[0].steps[0].queue=Everyone",
		"call-center.routes[0].steps[0].seconds=600" })
class ServerTimersIntegrationTests extends AbstractAfterCallTests {

	private static final String ADVANCE = "{\"advance\":\"%s\"}";

	/** Lets the clock show a whole second, so that Twilio's times are exact. */
	@BeforeEach
	void moveToWholeSecond() {
		advance(Duration.ofSeconds(1).minusNanos(clock().now().getNano()).toString());
		assertThat(clock().now().getNano()).isZero();
	}

	@Test
	void anAfterCallTimeOfTenMinutesEndsAtItsInstant() {
		String call = talkFor("PT2M");
		Instant hangUp = clock().now();
		advance("PT9M59S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		advance("PT30M");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(completions(call)).containsExactly(hangUp.plus(Duration.ofMinutes(10)));
	}

	@Test
	void anExtendedAfterCallTimeEndsAtItsInstant() {
		String call = talkFor("PT2M");
		Instant hangUp = clock().now();
		advance("PT5M");
		String answer = extend(call, "PT20M");
		Instant until = Instant.parse(JsonPath.read(answer, "$.until"));
		assertThat(until).isEqualTo(hangUp.plus(Duration.ofMinutes(30)));
		advance("PT24M59S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		advance("PT1M");
		assertThat(completions(call)).last().isEqualTo(until);
	}

	@Test
	void theReconcilerRunsEveryThirtySeconds() {
		int before = rounds().size();
		advance("PT5M");
		List<Instant> rounds = rounds().subList(before, rounds().size());
		assertThat(rounds).hasSize(10);
		for (int i = 1; i < rounds.size(); i++) {
			assertThat(Duration.between(rounds.get(i - 1), rounds.get(i))).isEqualTo(Duration.ofSeconds(30));
		}
	}

	@Test
	void aGivenUpCallerLeavesTheQueueOneSecondLater() {
		sendHome("alice", "bob", "carol");
		String call = call("+819011112222");
		advance("PT30M");
		String events = get("/sandbox/journal?kind=EVENT");
		Instant canceled = Instant
			.parse(JsonPath.<List<String>>read(events, "$[?(@.label == 'task.canceled')].at").get(0));
		String redirect = JsonPath
			.<List<String>>read(get("/sandbox/journal?kind=VOICE"), "$[?(@.url =~ /.*no-operator.*/)].at")
			.get(0);
		assertThat(Instant.parse(redirect)).isEqualTo(canceled.plusSeconds(1));
		assertThat(JsonPath.<List<String>>read(get("/sandbox/calls/" + call), "$.rang[*].to"))
			.containsExactly("+81398765432");
	}

	@Test
	void anAfternoonOfCallsPassesInSeconds() {
		sendHome("bob", "carol");
		int calls = 0;
		for (Instant end = clock().now().plus(Duration.ofHours(3)); clock().now().isBefore(end); calls++) {
			String call = talkFor("PT5M");
			Instant hangUp = clock().now();
			advance("PT10M");
			assertThat(completions(call)).containsExactly(hangUp.plus(Duration.ofMinutes(10)));
			assertThat(holds("alice")).isEmpty();
		}
		assertThat(calls).isEqualTo(12);
	}

	@Test
	void theTimersOfTheRunningClockAreMovedToo() {
		clock("{\"mode\":\"running\"}");
		String call = talkFor("PT2M");
		advance("PT11M");
		assertThat(taskStatus(call)).isEqualTo("completed");
	}

	private void sendHome(String... operators) {
		for (String operator : operators) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
	}

	private String talkFor(String duration) {
		String call = JsonPath.read(post("/sandbox/calls", null), "$.sid");
		post("/sandbox/workers/alice/answer", null);
		advance(duration);
		post("/sandbox/workers/alice/hangup", null);
		return call;
	}

	private String extend(String call, String by) {
		return String.valueOf(this.client.post()
			.uri("/complete/extend")
			.headers((headers) -> headers.setBasicAuth("alice", "sandbox"))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"taskSid\":\"%s\",\"by\":\"%s\"}".formatted(taskSid(call), by))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private void advance(String duration) {
		clock(ADVANCE.formatted(duration));
	}

	private void clock(String json) {
		this.client.post()
			.uri("/sandbox/clock")
			.contentType(MediaType.APPLICATION_JSON)
			.body(json)
			.exchange()
			.expectStatus()
			.isOk();
	}

	/** Returns the times of the requests that changed the call's task. */
	private List<Instant> completions(String call) {
		return times("$[?(@.direction == 'REST' && @.method == 'POST' && @.task == '" + taskSid(call) + "')].at");
	}

	private List<Instant> rounds() {
		return times("$[?(@.method == 'GET' && @.url =~ /.*Workers.*/)].at").stream().distinct().toList();
	}

	private List<Instant> times(String path) {
		return JsonPath.<List<String>>read(get("/sandbox/journal"), path).stream().map(Instant::parse).toList();
	}

}
