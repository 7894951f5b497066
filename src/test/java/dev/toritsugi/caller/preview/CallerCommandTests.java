package dev.toritsugi.caller.preview;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class CallerCommandTests {

	private static final List<String> OFFICE = List.of("--call-center.phone-numbers[0].number=+81312345678",
			"--call-center.phone-numbers[0].schedule=Office", "--call-center.phone-numbers[1].number=+81312345679",
			"--call-center.schedules[0].name=Office", "--call-center.schedules[0].holidays=JP",
			"--call-center.schedules[0].week[0].days=MON,TUE,WED,THU,FRI",
			"--call-center.schedules[0].week[0].open=09:00-12:00,13:00-18:00",
			"--call-center.schedules[0].closed[0].dates=12-29..01-03",
			"--call-center.schedules[0].closed[0].reason=年末年始");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private int run(String... options) {
		List<String> args = new ArrayList<>(List.of("caller"));
		args.addAll(OFFICE);
		args.addAll(List.of(options));
		PrintStream stream = new PrintStream(this.out, true, StandardCharsets.UTF_8);
		return CallerCommand.run(stream, stream, Instant.parse("2026-09-18T01:00:00Z"), args.toArray(String[]::new));
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-09-22T10:00+09:00 | closed (public holiday), opens Thu 2026-09-24 09:00
			2026-09-18T12:30+09:00 | closed (outside of the opening hours), opens Fri 2026-09-18 13:00
			2026-12-28T18:00+09:00 | closed (outside of the opening hours), opens Mon 2027-01-04 09:00
			2026-12-31T10:00+09:00 | closed (closed date 12-29..01-03, 年末年始), opens Mon 2027-01-04 09:00
			2026-09-18T00:00Z      | open until Fri 2026-09-18 12:00
			""")
	void printsWhetherEachNumberIsOpenAtATime(String time, String state) {
		assertThat(run("--at=" + time)).isZero();
		assertThat(printed()).contains("+81312345678, Office, ").contains(state).contains("+81312345679, always open:");
	}

	@Test
	void printsWhatACallerHears() {
		run("--at=2026-12-31T10:00+09:00");
		assertThat(printed()).contains("年末年始のため").contains("1月4日月曜日の午前9時です").contains("  the call ends\n");
	}

	@Test
	void usesTheCurrentTimeByDefault() {
		run();
		assertThat(printed()).contains("Asia/Tokyo: open until Fri 2026-09-18 12:00");
	}

	@Test
	void explainsAMalformedTime() {
		assertThat(run("--at=2026-09-22")).isOne();
		assertThat(printed()).contains("--at must be a time with its offset");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			week[0].open=9-18             | two times of 24 hours
			week[0].open=09:00-09:00      | two times of 24 hours
			week[0].open=09:00-12:00,11:00-13:00 | ranges that do not overlap
			week[0].days=MONTAG           | days of the week
			closed[0].dates=02-30         | a date or a span of dates
			closed[0].dates=2026-12-31..2026-12-30 | a date or a span of dates
			extra-holidays=heute          | a date or a span of dates
			holidays=DE                   | JP
			zone=Asia/Edo                 | zone
			when-closed.then=voicemale    | hang-up
			when-closed.then=dial 110     | hang-up
			when-closed.then=dial +81312345678 | a number other than call-center.phone-numbers
			when-closed.prompts[0].text={resaon} | {reason} and {next-opening}
			when-closed.prompts[0].play=file:/x | either text
			""")
	void tellsEachMistake(String setting, String expected, CapturedOutput output) {
		assertThat(run("--call-center.schedules[0]." + setting)).isOne();
		assertThat(output).contains("call-center.schedules[0]." + setting.replaceAll("(\\.play|\\.text)?=.*", ""))
			.contains(expected);
	}

}
