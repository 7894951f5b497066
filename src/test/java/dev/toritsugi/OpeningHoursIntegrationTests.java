package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A phone number that is closed today and tomorrow, and opens at nine on the day after.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=" + OpeningHoursIntegrationTests.OFFICE,
		"call-center.phone-numbers[0].schedule=office", "call-center.phone-numbers[1].number=+12025550101" })
class OpeningHoursIntegrationTests extends AbstractGivenUpCallerTests {

	static final String OFFICE = "+12025550100";

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@DynamicPropertySource
	static void closedTodayAndTomorrow(DynamicPropertyRegistry settings) {
		LocalDate today = LocalDate.now(TOKYO);
		String schedule = "call-center.schedules[0].";
		settings.add(schedule + "name", () -> "Office");
		settings.add(schedule + "zone", () -> TOKYO);
		settings.add(schedule + "week[0].days", () -> "MON,TUE,WED,THU,FRI,SAT,SUN");
		settings.add(schedule + "week[0].open", () -> "09:00-18:00");
		settings.add(schedule + "closed[0].dates", () -> today + ".." + today.plusDays(1));
		settings.add(schedule + "closed[0].reason", () -> "社内研修");
	}

	@Test
	void aCallerHearsTheReasonAndTheNextOpeningAndIsNotQueued() {
		String call = callTo(OFFICE);
		LocalDate opening = LocalDate.ofInstant(clock().now(), TOKYO).plusDays(2);
		assertThat(heard(call)).hasSize(2);
		assertThat(heard(call).get(0)).contains("社内研修のため")
			.contains("%d月%d日".formatted(opening.getMonthValue(), opening.getDayOfMonth()))
			.contains("曜日の午前9時からでございます");
		assertThat(heard(call).get(1)).contains("We are closed today.").contains("at 9 AM.");
		assertThat(callStatus(call)).isEqualTo("completed");
	}

	@Test
	void anotherNumberIsOpen() {
		assertThat(doing(callTo("+12025550101"))).isEqualTo("queued");
	}

	@Test
	void theNumberOpensWithoutARestart() {
		assertThat(callStatus(callTo(OFFICE))).isEqualTo("completed");
		Instant opening = LocalDate.ofInstant(clock().now(), TOKYO).plusDays(2).atTime(9, 0).atZone(TOKYO).toInstant();
		pass(Duration.between(clock().now(), opening).minusSeconds(1).toString());
		assertThat(callStatus(callTo(OFFICE))).isEqualTo("completed");
		pass("PT1S");
		assertThat(doing(callTo(OFFICE))).isEqualTo("queued");
	}

	@Test
	void theFallbackUrlKnowsTheHoursToo() {
		fault("enqueue", "{\"effect\":\"lose\",\"kind\":\"VOICE\",\"count\":1}");
		String call = callTo(OFFICE);
		pass("PT20S");
		assertThat(heard(call)).anyMatch((text) -> text.contains("We are closed today."));
	}

	private String callTo(String number) {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + number + "\"}"), "$.sid");
		clock().settle();
		return call;
	}

}
