package dev.toritsugi.caller.preview;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

	private static final String[] MENUS = Stream
		.of("phone-numbers[1].menu=Main", "queues[0].name=Everyone", "queues[1].name=Sales", "menus[0].name=Main",
				"menus[0].prompts[0].text=製品は1を押してください。", "menus[0].prompts[0].language=ja-JP",
				"menus[0].prompts[1].text=For products, press 1.", "menus[0].repeat-key=*", "menus[0].options[0].key=1",
				"menus[0].options[0].then=menu Products", "menus[0].options[0].attributes={\"topic\": \"product\"}",
				"menus[0].options[0].priority=5", "menus[0].options[1].key=9", "menus[0].options[1].then=menu Main",
				"menus[0].options[1].language=en-US", "menus[1].name=Products",
				"menus[1].prompts[0].text=カメラは1を押してください。", "menus[1].prompts[0].language=ja-JP",
				"menus[1].options[0].key=1", "menus[1].options[0].then=queue Sales",
				"menus[1].options[0].schedule=Office", "menus[1].repeats=0", "menus[1].otherwise=queue Sales")
		.map((setting) -> "--call-center." + setting)
		.toArray(String[]::new);

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
		assertThat(printed()).contains("年末年始のため").contains("1月4日月曜日の午前9時からでございます").contains("  the call ends\n");
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

	@Test
	void printsTheMenusOfANumber() {
		assertThat(run(MENUS)).isZero();
		assertThat(printed()).contains("""
				  menu Main:
				    "製品は1を押してください。" (ja-JP)
				    "For products, press 1." (en-US)
				    key 1: hears menu Products, attributes {"topic": "product"}, priority 5
				    key 9: hears menu Main, from here on in en-US
				    key *: hears the menu again
				    no or another key: hears the menu again, at most 2 times, then waits for an operator
				  menu Products:
				    "カメラは1を押してください。" (ja-JP)
				    key 1: waits in queue Sales, in the hours of Office
				    no or another key: waits in queue Sales
				""");
	}

	@Test
	void printsWhatACallerHearsWhoPressesKeys() {
		assertThat(run(with(MENUS, "--keys=9,1,", "--at=2026-09-18T12:30+09:00"))).isZero();
		assertThat(printed()).contains(
				"""
						  menu Main:
						  "製品は1を押してください。" (ja-JP)
						  "For products, press 1." (en-US)
						  presses key 9
						  menu Main:
						  "For products, press 1." (en-US)
						  presses key 1
						  menu Products:
						  "カメラは1を押してください。" (ja-JP)
						  presses no key
						  "Thank you for calling. Please hold while we connect you." (en-US)
						  waits in queue Sales, attributes {"topic":"product","menu":"Main 1 > Products","language":"en-US"}, priority 5
						""");
	}

	@Test
	void printsThatAnOptionIsClosed() {
		assertThat(run(with(MENUS, "--keys=1,1", "--at=2026-09-18T12:30+09:00"))).isZero();
		assertThat(printed()).contains("  presses key 1\n  schedule Office is closed:\n").contains("  the call ends\n");
	}

	@Test
	void explainsMalformedKeys() {
		assertThat(run("--keys=12")).isOne();
		assertThat(printed()).contains("--keys must be keys with commas between them");
	}

	private static String[] with(String[] options, String... more) {
		return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
	}

}
