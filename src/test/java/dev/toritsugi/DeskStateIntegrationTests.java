package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the state of operators' desks during calls.
 */
@TestPropertySource(properties = { "call-center.after-call.time=30s", "call-center.after-call.longest=10m" })
class DeskStateIntegrationTests extends AbstractAfterCallTests {

	private static final String NUMBER = "+819012345678";

	/**
	 * Lets the clock go back at the next reset, so that the server reads the new account.
	 */
	@AfterEach
	void passTime() {
		pass("PT10M");
	}

	@Test
	void requiresASignIn() {
		this.client.get()
			.uri("/desk/state")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("sign-in-required");
	}

	@Test
	void containsTheWorkerAndTheFloorOfAnIdleOperator() {
		String state = state("alice");
		assertThat(read(state, "$.me.name")).isEqualTo("alice");
		assertThat(read(state, "$.me.role")).isEqualTo("operator");
		assertThat(read(state, "$.me.worker.activity.name")).isEqualTo("Available");
		assertThat(read(state, "$.me.worker.phone.kind")).isEqualTo("browser");
		assertThat(read(state, "$.me.worker.phone.address")).isEqualTo("client:alice");
		assertThat(JsonPath.<Object>read(state, "$.me.worker.reason")).isNull();
		assertThat(JsonPath.<Boolean>read(state, "$.twilioReachable")).isTrue();
		assertThat(JsonPath.<List<String>>read(state, "$.activities[*].name")).containsExactlyInAnyOrder("Available",
				"Wrap-up", "Unavailable", "Offline");
		assertThat(JsonPath.<List<Object>>read(state, "$.reservations")).isEmpty();
		assertThat(JsonPath.<List<String>>read(state, "$.queues[*].name")).containsExactly("Everyone");
		assertThat(JsonPath.<Integer>read(state, "$.queues[0].available")).isEqualTo(3);
		assertThat(JsonPath.<List<String>>read(state, "$.colleagues[*].name")).containsExactly("bob", "carol");
		assertThat(JsonPath.<List<String>>read(state, "$.colleagues[*].state")).containsOnly("available");
		assertThat(JsonPath.<Object>read(state, "$.floor")).isNull();
		assertThat(read(state, "$.build")).matches(".+-[0-9a-f]{7}");
		assertThat(Instant.parse(read(state, "$.now"))).isEqualTo(clock().now());
	}

	@Test
	void followsACallFromRingingToCompletion() {
		state("alice");
		call(NUMBER);
		String ringing = state("alice");
		assertThat(read(ringing, "$.reservations[0].state")).isEqualTo("ringing");
		assertThat(read(ringing, "$.reservations[0].kind")).isEqualTo("call");
		assertThat(read(ringing, "$.reservations[0].caller.number")).isEqualTo(NUMBER);
		assertThat(read(ringing, "$.reservations[0].caller.display")).isEqualTo("+81 90-1234-5678");
		assertThat(read(ringing, "$.reservations[0].called.display")).isEqualTo("(202) 555-0100");
		assertThat(read(ringing, "$.reservations[0].queue.name")).isEqualTo("Everyone");
		assertThat(read(ringing, "$.reservations[0].callSid")).startsWith("CA");
		assertThat(between(ringing, "offeredAt", "ringEndsAt")).isEqualTo(Duration.ofSeconds(20));
		assertThat(JsonPath.<Integer>read(ringing, "$.queues[0].waiting")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(ringing, "$.queues[0].available")).isEqualTo(2);

		pass("PT5S");
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String talking = state("alice");
		assertThat(read(talking, "$.reservations[0].state")).isEqualTo("talking");
		assertThat(between(talking, "offeredAt", "answeredAt")).isEqualTo(Duration.ofSeconds(5));
		assertThat(JsonPath.<Object>read(talking, "$.reservations[0].ringEndsAt")).isNull();
		assertThat(JsonPath.<Integer>read(talking, "$.queues[0].waiting")).isZero();
		assertThat(JsonPath.<List<String>>read(state("bob"), "$.colleagues[?(@.name == 'alice')].state"))
			.containsExactly("talking");

		pass("PT60S");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		String wrapping = state("alice");
		assertThat(read(wrapping, "$.reservations[0].state")).isEqualTo("wrapping");
		assertThat(between(wrapping, "endedAt", "completesAt")).isEqualTo(Duration.ofSeconds(30));
		assertThat(between(wrapping, "endedAt", "longestUntil")).isEqualTo(Duration.ofMinutes(10));
		assertThat(JsonPath.<Boolean>read(wrapping, "$.reservations[0].manual")).isFalse();

		pass("PT32S");
		assertThat(JsonPath.<List<Object>>read(state("alice"), "$.reservations")).isEmpty();
	}

	@Test
	void showsWaitingCallersToSupervisorsOnly() {
		state("dana");
		for (int i = 0; i < 4; i++) {
			call("+8190000000" + i + i);
			pass("PT1S");
		}
		String supervisor = state("dana");
		assertThat(read(supervisor, "$.me.role")).isEqualTo("supervisor");
		assertThat(JsonPath.<Object>read(supervisor, "$.me.worker")).isNull();
		assertThat(JsonPath.<List<String>>read(supervisor, "$.floor.operators[*].name")).containsExactly("alice", "bob",
				"carol");
		assertThat(JsonPath.<List<String>>read(supervisor, "$.floor.operators[*].state")).containsOnly("ringing");
		assertThat(JsonPath.<List<String>>read(supervisor, "$.floor.waiting[*].caller.number"))
			.containsExactly("+819000000000", "+819000000011", "+819000000022", "+819000000033");
		assertThat(JsonPath.<List<Object>>read(supervisor, "$.floor.waiting[?(@.ringingAt == null)]")).hasSize(1);
		for (String operator : List.of("alice", "bob", "carol")) {
			String own = state(operator);
			List<String> numbers = JsonPath.read(own, "$..number");
			assertThat(numbers).containsExactlyInAnyOrder(read(own, "$.reservations[0].caller.number"), "+12025550100");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "+266696687", "anonymous", "Restricted" })
	void marksAWithheldNumber(String from) {
		state("alice");
		call(from);
		String state = state("alice");
		assertThat(JsonPath.<Boolean>read(state, "$.reservations[0].caller.withheld")).isTrue();
		assertThat(JsonPath.<Object>read(state, "$.reservations[0].caller.number")).isNull();
	}

	@Test
	void readsFromTwilioWhatNoEventHasReported() {
		call(NUMBER);
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String state = state("alice");
		assertThat(read(state, "$.reservations[0].state")).isEqualTo("talking");
		assertThat(read(state, "$.reservations[0].caller.number")).isEqualTo(NUMBER);
		assertThat(read(state, "$.reservations[0].answeredAt")).isNotNull();
	}

	@Test
	void findsACallOfWhichNoEventArrives() {
		this.client.post()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("EventCallbackUrl=")
			.exchange()
			.expectStatus()
			.isOk();
		state("alice");
		call(NUMBER);
		pass("PT3S");
		assertThat(read(state("alice"), "$.reservations[0].state")).isEqualTo("ringing");
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		pass("PT6S");
		assertThat(read(state("alice"), "$.reservations[0].state")).isEqualTo("talking");
		pass("PT12S");
		assertThat(requests()).filteredOn((request) -> request.startsWith("GET /Tasks/*/Reservations"))
			.as("one read for each change")
			.hasSize(2);
	}

	@Test
	void keepsTheLastStateWhileTwilioFails() {
		state("alice");
		call(NUMBER);
		pass("PT1S");
		String before = state("alice");
		fault("down", "{\"effect\":\"status\",\"status\":503}");
		pass("PT12S");
		String during = state("alice");
		assertThat(JsonPath.<Boolean>read(during, "$.twilioReachable")).isFalse();
		assertThat(read(during, "$.asOf")).isEqualTo(read(before, "$.asOf"));
		assertThat(JsonPath.<Object>read(during, "$.reservations"))
			.isEqualTo(JsonPath.<Object>read(before, "$.reservations"));
		assertThat(JsonPath.<Object>read(during, "$.colleagues"))
			.isEqualTo(JsonPath.<Object>read(before, "$.colleagues"));
		this.client.delete().uri("/sandbox/faults/down").exchange();
		pass("PT5S");
		assertThat(JsonPath.<Boolean>read(state("alice"), "$.twilioReachable")).isTrue();
	}

	@Test
	void showsTheTimesOfMissedCallsAndTheReason() {
		call(NUMBER);
		for (int round = 0; round < 3; round++) {
			for (String operator : List.of("alice", "bob", "carol")) {
				post("/sandbox/workers/" + operator + "/decline", null);
				pass("PT1S");
			}
		}
		String state = state("alice");
		assertThat(JsonPath.<List<String>>read(state, "$.me.worker.missed")).hasSize(3).doesNotHaveDuplicates();
		assertThat(read(state, "$.me.worker.reason.code")).isEqualTo("missed-calls");
		assertThat(JsonPath.<Integer>read(state, "$.me.worker.missedLimit")).isEqualTo(3);
		assertThat(read(state, "$.me.worker.missedActivity.name")).isEqualTo(read(state, "$.me.worker.activity.name"));
		assertThat(JsonPath.<Boolean>read(state, "$.me.worker.activity.available")).isFalse();
	}

	private static Duration between(String state, String from, String to) {
		return Duration.between(Instant.parse(read(state, "$.reservations[0]." + from)),
				Instant.parse(read(state, "$.reservations[0]." + to)));
	}

	private static String read(String state, String path) {
		return JsonPath.read(state, path);
	}

	private String state(String operator) {
		RestTestClient signedIn = this.client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.build();
		return String.valueOf(signedIn.get()
			.uri("/desk/state")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
