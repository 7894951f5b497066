package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.toritsugi.event.TaskRouterEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HandlingTimesTests {

	private static final Instant START = Instant.parse("2026-09-24T00:00:00Z");

	private static final String QUEUE = "WQ" + "1".repeat(32);

	private final HandlingTimes times = new HandlingTimes();

	@Test
	void tenCallsOfTheLastTwoHoursHaveAnAverage() {
		for (int i = 0; i < 9; i++) {
			handle(i, START.plusSeconds(i), Duration.ofSeconds(100));
		}
		assertThat(this.times.average(QUEUE, START.plusSeconds(200))).isEmpty();
		handle(9, START, Duration.ofSeconds(200));
		assertThat(this.times.average(QUEUE, START.plusSeconds(200))).contains(Duration.ofSeconds(110));
		assertThat(this.times.average("WQ" + "2".repeat(32), START.plusSeconds(200))).isEmpty();
		assertThat(this.times.average(QUEUE, START.plus(Duration.ofHours(3)))).isEmpty();
	}

	@Test
	void onlyTheLatestFiftyCallsCount() {
		for (int i = 0; i < 50; i++) {
			handle(i, START, Duration.ofSeconds(1000));
		}
		for (int i = 50; i < 100; i++) {
			handle(i, START, Duration.ofSeconds(10));
		}
		assertThat(this.times.average(QUEUE, START)).contains(Duration.ofSeconds(10));
	}

	@Test
	void repeatedIncompleteAndForeignEventsDoNotCount() {
		for (int i = 0; i < 9; i++) {
			handle(i, START, Duration.ofSeconds(100));
		}
		send("reservation.completed", 8, START.plusSeconds(900));
		send("reservation.completed", 50, START.plusSeconds(900));
		send("reservation.accepted", 51, START);
		send("reservation.canceled", 51, START.plusSeconds(1));
		send("reservation.completed", 51, START.plusSeconds(2));
		this.times.on(new TaskRouterEvent("task.completed", START, Map.of()));
		assertThat(this.times.average(QUEUE, START.plusSeconds(900))).isEmpty();
	}

	private void handle(int call, Instant accepted, Duration time) {
		send("reservation.accepted", call, accepted);
		send("reservation.completed", call, accepted.plus(time));
	}

	private void send(String type, int call, Instant at) {
		this.times.on(new TaskRouterEvent(type, at,
				Map.of("ReservationSid", "WR%032x".formatted(call), "TaskQueueSid", QUEUE)));
	}

}
