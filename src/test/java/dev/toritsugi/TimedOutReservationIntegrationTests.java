package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While no server answers, reservations time out and TaskRouter takes the operators out
 * of the call centre, one after another. Nobody has to notice that by themselves.
 */
@TestPropertySource(properties = { "call-center.after-call.time=0s", "call-center.reservation-timeout=30s",
		"call-center.reconciler.period=30s" })
class TimedOutReservationIntegrationTests extends AbstractAfterCallTests {

	@Test
	void whoWasNeverRungIsBackAtOnce() {
		assignmentsAreLost(2);
		call();
		pass("PT41S");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).contains("\"missed_calls\":1");
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void afterAnOutageTheReconcilerPutsEverybodyBack() {
		fault("no-events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		assignmentsAreLost(6);
		String call = call();
		pass("PT115S");
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT35S");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(activity("bob")).isEqualTo("Available");
		assertThat(activity("carol")).isEqualTo("Available");
	}

	@Test
	void theReconcilerWritesTheReasonThatAFailedUpdateLost() {
		for (String operator : new String[] { "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		call();
		for (int missed = 0; missed < 3; missed++) {
			if (missed == 2) {
				fault("failing", "{\"effect\":\"status\",\"status\":503,\"method\":\"POST\","
						+ "\"route\":\"/v1/Workspaces/*/Workers/*\",\"count\":3}");
			}
			post("/sandbox/workers/alice/decline", null);
			pass("PT2S");
		}
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).doesNotContain("unavailable_reason");
		pass("PT32S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"missed-calls\"")
			.doesNotContain("missed_calls");
	}

	@Test
	void whoLetsSeveralTimeOutInARowGetsNoMoreAndIsToldWhy() {
		for (String operator : new String[] { "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		assignmentsAreLost(6);
		call();
		pass("PT3M");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"missed-calls\"")
			.doesNotContain("missed_calls");
	}

	@Test
	void theReasonOfAnEarlierMoveDoesNotKeepAnOperatorAway() {
		for (String operator : new String[] { "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		String call = call();
		for (int missed = 0; missed < 3; missed++) {
			post("/sandbox/workers/alice/decline", null);
			pass("PT2S");
		}
		assertThat(attributes("alice")).contains("unavailable_reason");
		pass("PT1M");
		fault("events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		assignmentsAreLost(2);
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Available\"}");
		pass("PT31S");
		post("/sandbox/calls/" + call + "/hangup", null);
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("unavailable_reason");
		pass("PT31S");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(attributes("alice")).doesNotContain("unavailable");
	}

	@Test
	void whoWentHomeIsNotCalledBack() {
		assignmentsAreLost(2);
		call();
		pass("PT45S");
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT2M");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void whoIsLookedAtOnceCostsNoRequestsAgain() {
		for (String operator : new String[] { "alice", "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		pass("PT35S");
		int before = requests().size();
		pass("PT30S");
		assertThat(requests().subList(before, requests().size())).isNotEmpty().doesNotContain("GET /Workers/*");
	}

	private void assignmentsAreLost(int count) {
		fault("no-assignment", "{\"effect\":\"lose\",\"kind\":\"ASSIGNMENT\",\"count\":" + count + "}");
	}

}
