package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.hours.ManualSwitchRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A supervisor opens and closes a call centre that is open from nine to six, without a
 * restart. The number of the second schedule is closed at all times of the tests.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=" + ManualHoursIntegrationTests.OFFICE,
		"call-center.phone-numbers[0].schedule=Office",
		"call-center.phone-numbers[1].number=" + ManualHoursIntegrationTests.NIGHT,
		"call-center.phone-numbers[1].schedule=Night", "call-center.schedules[0].name=Office",
		"call-center.schedules[0].zone=UTC", "call-center.schedules[0].week[0].days=MON,TUE,WED,THU,FRI,SAT,SUN",
		"call-center.schedules[0].week[0].open=09:00-18:00", "call-center.schedules[1].name=Night",
		"call-center.schedules[1].zone=UTC", "call-center.schedules[1].week[0].days=MON,TUE,WED,THU,FRI,SAT,SUN",
		"call-center.schedules[1].week[0].open=02:00-03:00", "call-center.schedules[2].name=Always",
		"call-center.schedules[2].zone=UTC", "call-center.schedules[2].week[0].days=MON,TUE,WED,THU,FRI,SAT,SUN",
		"call-center.schedules[2].week[0].open=00:00-24:00" })
class ManualHoursIntegrationTests extends AbstractDeskTests {

	static final String OFFICE = "+12025550100";

	static final String NIGHT = "+12025550101";

	@Autowired
	private ManualSwitchRegistry switches;

	@BeforeEach
	void passToNoon() {
		Instant now = clock().now();
		Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
		pass(Duration.between(now, noon.isAfter(now) ? noon : noon.plus(Duration.ofDays(1))).toString());
	}

	@AfterEach
	void returnToTheSchedules() {
		change("dana", "Office", "schedule", null);
		change("dana", "Night", "schedule", null);
	}

	@Test
	void aClosedNumberOpensAgainWhenItsScheduleChanges() {
		Answer closed = change("dana", "office", "closed", null);
		assertThat(closed.status()).as(closed.body()).isEqualTo(200);
		assertThat(closed.text("$.open")).isEqualTo("false");
		assertThat(closed.text("$.manual.by")).isEqualTo("dana");
		assertThat(closed.text("$.manual.until")).isEqualTo(at(18).toInstant().toString());
		String call = callTo(OFFICE);
		assertThat(heard(call).get(1)).contains("We are currently closed. We will open again tomorrow at 9 AM.");
		pass("PT5H59M");
		assertThat(heard(callTo(OFFICE)).get(1)).contains("We are currently closed.");
		pass("PT15H1M");
		assertThat(isOpen(OFFICE)).isTrue();
	}

	@Test
	void anEndMayBeGiven() {
		change("dana", "Office", "closed", at(13).toInstant().toString());
		assertThat(heard(callTo(OFFICE)).get(1)).contains("We will open again today at 1 PM.");
		pass("PT1H");
		assertThat(isOpen(OFFICE)).isTrue();
	}

	@Test
	void aNumberOpensOutsideOfItsHoursAndOthersStayClosed() {
		assertThat(isOpen(NIGHT)).isFalse();
		assertThat(change("dana", "Night", "open", at(14).toInstant().toString()).status()).isEqualTo(200);
		assertThat(isOpen(NIGHT)).isTrue();
		pass("PT2H");
		assertThat(isOpen(NIGHT)).isFalse();
	}

	@Test
	void theScheduleDecidesAgainOnRequest() {
		change("dana", "Office", "closed", null);
		Answer answer = change("dana", "Office", "schedule", null);
		assertThat(answer.text("$.open")).isEqualTo("true");
		assertThat(answer.text("$.manual")).isEqualTo("null");
		assertThat(isOpen(OFFICE)).isTrue();
	}

	@Test
	void aDecisionAtAnotherReplicaIsFollowed() throws InterruptedException {
		setAttributes(ReservedWorker.NAME,
				"{\"reserved_for\":\"toritsugi\",\"hours:office\":{\"state\":\"closed\"," + "\"until\":\""
						+ at(15).toInstant() + "\",\"by\":\"dana\",\"since\":\"2026-01-01T00:00:00Z\"},"
						+ "\"hours:night\":{\"state\":\"ajar\",\"until\":\"tomorrow\"}}");
		for (int i = 0; i < 100 && isOpen(OFFICE); i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		assertThat(heard(callTo(OFFICE)).get(1)).contains("We will open again today at 3 PM.");
	}

	@Test
	void withoutTwilioTheLastKnownDecisionHolds() {
		change("dana", "Office", "closed", null);
		fault("twilio", "{\"effect\":\"status\",\"status\":503}");
		assertThat(heard(callTo(OFFICE)).get(1)).contains("We are currently closed.");
		Answer answer = change("dana", "Office", "schedule", null);
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
		this.client.delete().uri("/sandbox/faults/twilio").exchange();
		assertThat(change("dana", "Office", "schedule", null).status()).isEqualTo(200);
	}

	@Test
	void aStartWithoutTwilioFollowsTheSchedule() {
		this.switches.replace(Map.of());
		assertThat(isOpen(OFFICE)).isTrue();
	}

	@Test
	void onlyASupervisorDecides() {
		assertThat(change("alice", "Office", "closed", null).text("$.code")).isEqualTo("supervisor-required");
		assertThat(isOpen(OFFICE)).isTrue();
	}

	@Test
	void wrongRequestsAreExplained() {
		assertThat(change("dana", "Laden", "closed", null).text("$.code")).isEqualTo("schedule-not-found");
		assertThat(change("dana", "Office", "ajar", null).text("$.code")).isEqualTo("bad-request");
		assertThat(change("dana", "Office", "closed", "tomorrow").text("$.code")).isEqualTo("bad-request");
		assertThat(change("dana", "Office", "closed", at(11).toInstant().toString()).text("$.detail"))
			.contains("in the future");
		assertThat(change("dana", "Office", "closed", at(11).plusYears(2).toInstant().toString()).status())
			.isEqualTo(400);
		assertThat(change("dana", "Always", "closed", null).text("$.detail")).contains("Send the end \"until\"");
	}

	@Test
	void theReservedWorkerIsShownToNoOperatorAndTakesNoCalls() {
		String state = stateOf("dana");
		assertThat(state).doesNotContain(ReservedWorker.NAME);
		assertThat(JsonPath.<List<String>>read(state, "$.floor.hours[*].schedule")).containsExactly("Office", "Night",
				"Always");
		assertThat(stateOf("alice")).doesNotContain("\"hours\":[{");
		assertThat(activity(ReservedWorker.NAME)).isEqualTo("Offline");
	}

	private ZonedDateTime at(int hour) {
		return clock().now().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(hour);
	}

	private Answer change(String operator, String schedule, String state, @Nullable String until) {
		String end = (until != null) ? ",\"until\":\"" + until + "\"" : "";
		Answer answer = desk(operator, "/desk/hours",
				"{\"schedule\":\"" + schedule + "\",\"state\":\"" + state + "\"" + end + "}");
		clock().settle();
		return answer;
	}

	private String stateOf(String operator) {
		return String.valueOf(this.client.get()
			.uri("/desk/state")
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private String callTo(String number) {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + number + "\"}"), "$.sid");
		clock().settle();
		return call;
	}

	/** Whether a caller is not told that the call centre is closed. */
	private boolean isOpen(String number) {
		String status = JsonPath.read(get("/sandbox/calls/" + callTo(number)), "$.status");
		return !status.equals("completed");
	}

	private List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

}
