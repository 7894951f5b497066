package dev.toritsugi.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.NodeProgram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseHolidaysTests {

	private static List<String> of(int year) {
		return JapaneseHolidays.of(year).stream().map(LocalDate::toString).toList();
	}

	@Test
	void thisYearHasASubstituteAndADayBetweenTwoHolidays() {
		assertThat(of(2026)).containsExactly("2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20",
				"2026-04-29", "2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11",
				"2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23");
	}

	@Test
	void theYearOfTheAbdicationHasTenHolidaysInARow() {
		assertThat(of(2019))
			.contains("2019-04-29", "2019-04-30", "2019-05-01", "2019-05-02", "2019-05-03", "2019-05-04", "2019-05-05",
					"2019-05-06", "2019-10-22")
			.doesNotContain("2019-02-23", "2019-12-23");
	}

	@Test
	void allHolidaysAgreeWithAnIndependentList() throws Exception {
		NodeProgram.assumePossible();
		List<String> independent = new NodeProgram("src/test/node/japanese-holidays.mjs", "2007", "2051").run(3)
			.lines()
			.toList();
		List<String> own = IntStream.rangeClosed(2007, 2050).boxed().flatMap((year) -> of(year).stream()).toList();
		assertThat(independent).hasSizeGreaterThan(700);
		assertThat(own).isEqualTo(independent);
	}

}
