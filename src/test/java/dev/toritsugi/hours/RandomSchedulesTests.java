package dev.toritsugi.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.hours.OpeningState.Closed;
import dev.toritsugi.hours.OpeningState.Open;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the opening hours of random schedules with an evaluator that looks at the
 * clock in each minute, around changes of the clock, holidays and the turn of the year.
 * {@code -Dschedules.runs=10000} compares as many schedules, {@code -Dschedules.seed=7}
 * begins with this seed. A failure names its seed.
 */
class RandomSchedulesTests {

	private static final int RUNS = Integer.getInteger("schedules.runs", 100);

	private static final int SEED = Integer.getInteger("schedules.seed", 1);

	private static final int MINUTES = 3 * 24 * 60;

	/** Days before and after which something happens to clocks or calendars. */
	private static final List<String> DAYS = List.of("2026-03-28", "2026-10-24", "2026-11-01", "2026-03-08",
			"2026-04-04", "2026-10-03", "2026-12-30", "2028-02-28", "2011-12-29", "2018-02-17", "2018-11-03",
			"2026-09-20", "2026-05-02", "2026-06-10");

	@Test
	void theHoursOfRandomSchedulesAgreeWithTheClockOfEachMinute() {
		for (int seed = SEED; seed < SEED + RUNS; seed++) {
			compare(seed);
		}
	}

	private static void compare(int seed) {
		Random random = new Random(seed);
		LocalDate day = LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())));
		Schedule schedule = new RandomSchedule(random, day).create();
		Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
		MinuteByMinute clock = new MinuteByMinute(schedule, first, MINUTES);
		OpeningHours hours = new OpeningHours(schedule);
		int minute = 0;
		while (minute < MINUTES) {
			OpeningState state = hours.at(clock.at(minute));
			String where = "seed %d: %s at %s, %s".formatted(seed, state, clock.at(minute), schedule);
			assertThat(state instanceof Open).as(where).isEqualTo(clock.isOpen(minute));
			Instant change = (state instanceof Open open) ? open.until() : ((Closed) state).nextOpening();
			int expected = clock.change(minute);
			if (expected >= 0) {
				assertThat(change).as(where).isEqualTo(clock.at(expected));
			}
			else if (change != null) {
				assertThat(change).as(where).isAfterOrEqualTo(clock.at(MINUTES));
			}
			minute += 1 + random.nextInt(120);
		}
	}

}
