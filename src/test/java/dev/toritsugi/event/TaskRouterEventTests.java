package dev.toritsugi.event;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parameters of events that become part of a request's path.
 */
class TaskRouterEventTests {

	@ParameterizedTest
	@ValueSource(strings = { "WA1", "WA00000000000000000000000000000001?x=1#y", "../WA00000000000000000000000000000001",
			"WK00000000000000000000000000000001" })
	void anActivityIsTheSidOfAnActivity(String text) {
		assertThat(event("WorkerActivitySid", text).activity("WorkerActivitySid")).isEmpty();
		String sid = "WA00000000000000000000000000000001";
		assertThat(event("WorkerActivitySid", sid).activity("WorkerActivitySid")).contains(sid);
	}

	@ParameterizedTest
	@CsvSource({ "TaskSid, WT", "ReservationSid, WR", "WorkerSid, WK" })
	void aMalformedSidCountsAsMissing(String parameter, String prefix) {
		TaskRouterEvent event = event(parameter, prefix + "00000000000000000000000000000001?x=1#y");
		assertThat(event.task()).isEmpty();
		assertThat(event.reservation()).isEmpty();
		assertThat(event.worker()).isEmpty();
	}

	private static TaskRouterEvent event(String parameter, String value) {
		return new TaskRouterEvent("task.wrapup", Instant.EPOCH, Map.of(parameter, value));
	}

}
