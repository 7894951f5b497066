package dev.toritsugi.caller.preview;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each mistake in the settings of menus is reported with its key and its reason.
 */
@ExtendWith(OutputCaptureExtension.class)
class MenuSettingsTests {

	private static final String VALID = """
			phone-numbers[0].number=+81312345678
			phone-numbers[0].menu=Main
			queues[0].name=Everyone
			queues[1].name=Sales
			schedules[0].name=Office
			schedules[0].week[0].days=MON
			schedules[0].week[0].open=09:00-18:00
			menus[0].name=Main
			menus[0].prompts[0].text=Press a key.
			menus[0].options[0].key=1
			menus[0].options[0].then=queue Sales
			menus[0].options[1].key=2
			menus[0].options[1].then=menu Sub
			menus[1].name=Sub
			menus[1].prompts[0].text=Press another key.
			menus[1].options[0].key=1
			""";

	@Test
	void theSettingsWithoutAMistakeAreAccepted() {
		assertThat(run("")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			phone-numbers[0].menu=Mian               | one of the menus [Main, Sub]
			menus[0].name=                           | a name of at most 64 characters
			menus[1].name=main                       | a value that no earlier element has
			menus[0].prompts[0].text=                | either text
			menus[0].prompts[0].play=https://a.example/x | either text
			menus[0].prompts[0].language=Japanese    | a language tag, as in ja-JP
			menus[0].wrong-key-prompts[0].voice=x    | either text
			menus[0].options[0].key=                 | one of the keys 0 to 9, * and #
			menus[0].options[0].key=12               | one of the keys 0 to 9, * and #
			menus[0].options[0].key=A                | one of the keys 0 to 9, * and #
			menus[0].options[1].key=1                | a key that no earlier option of the menu has
			menus[0].repeat-key=x                    | one of the keys 0 to 9, * and #
			menus[0].repeat-key=2                    | a key that no option of the menu has
			menus[0].repeats=10                      | a whole number from 0 to 9
			menus[0].timeout=0s                      | a duration from 1s to 60s
			menus[0].options[0].then=queue Sale      | queue with one of the queues [Everyone, Sales]
			menus[0].options[0].then=menu Nowhere    | menu with one of the menus [Main, Sub]
			menus[0].options[0].then=menu            | queue, queue Sales, menu Main, dial
			menus[0].options[0].then=voicemale       | queue, queue Sales, menu Main, dial
			menus[0].options[0].then=dial 110        | queue, queue Sales, menu Main, dial
			menus[0].options[0].then=dial +81312345678 | a number other than call-center.phone-numbers
			menus[0].options[0].then=menu Main       | repeat-key plays the same menu again
			menus[0].options[0].schedule=Offce       | one of the schedules [Office]
			menus[0].options[0].attributes={"a"      | a JSON object
			menus[0].options[0].attributes={"a": 1, "a": 2} | no key occurs twice
			menus[0].options[0].attributes={"call_sid": "CA1"} | attributes without [call_sid]
			menus[0].options[0].attributes={"language": "en"} | use language of the option
			menus[0].options[0].language=English     | a language tag, as in ja-JP
			menus[0].options[0].priority=-1          | a whole number of at least 0
			menus[0].otherwise=queue Sale            | queue with one of the queues [Everyone, Sales]
			menus[0].otherwise=menu Main             | would never leave Main → Main
			menus[0].otherwise=hang-up               | callers without keys must reach an operator
			schedules[0].when-closed.then=menu Night | menu with one of the menus [Main, Sub]
			routes[0].name=Toritsugi: queue Sales    | a name that does not begin with "Toritsugi: "
			""")
	void aMistakeIsReportedWithItsKey(String setting, String expected, CapturedOutput output) {
		assertThat(run(setting)).isOne();
		assertThat(output).contains("call-center." + setting.replaceAll("(\\.play|\\.text|\\.voice)?=.*", ""))
			.contains(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					menus[0].otherwise=menu Sub; menus[1].otherwise=menu Main | call-center.menus[0].otherwise | Main → Sub → Main
					menus[0].otherwise=menu Sub; menus[1].otherwise=menu Main | call-center.menus[1].otherwise | Sub → Main → Sub
					menus[0].otherwise=menu Sub; menus[1].otherwise=hang-up   | call-center.menus[0].otherwise | (Main → Sub)
					menus[0].options[1].then=queue | call-center.menus[1].name    | no phone number and no destination
					menus[2].name=Third            | call-center.menus[2].prompts | at least one prompt
					menus[2].name=Third            | call-center.menus[2].options | at least one option
					menus[2].name=Third            | call-center.menus[2].name    | no phone number and no destination
					""")
	void aMistakeOfSeveralMenusIsReported(String settings, String key, String expected, CapturedOutput output) {
		assertThat(run(settings)).isOne();
		assertThat(output).contains(key).contains(expected);
	}

	@Test
	void attributesThatDoNotFitIntoATaskAreReported(CapturedOutput output) {
		String attributes = "{\"a\": \"" + "x".repeat(1_300) + "\"}";
		assertThat(run("menus[0].options[0].attributes=" + attributes)).isZero();
		assertThat(
				run("menus[0].options[0].attributes=" + attributes + ";menus[1].options[0].attributes=" + attributes))
			.isOne();
		assertThat(output).contains("at most 2500 characters in all menus together");
	}

	@Test
	void allMistakesAreReportedAtOnce(CapturedOutput output) {
		run("menus[0].repeats=10;menus[0].options[1].key=1;menus[1].otherwise=menu Nowhere");
		assertThat(output).contains("menus[0].repeats", "menus[0].options[1].key", "menus[1].otherwise");
	}

	private static int run(String mistakes) {
		Map<String, String> settings = new LinkedHashMap<>();
		Stream.concat(VALID.lines(), Stream.of(mistakes.split(";"))).map(String::strip).forEach((setting) -> {
			String[] parts = setting.split("=", 2);
			if (parts.length == 2) {
				settings.put(parts[0], parts[1]);
			}
		});
		PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return CallerCommand.run(out, out, Instant.parse("2026-09-18T01:00:00Z"), Stream.concat(Stream.of("caller"),
				settings.entrySet().stream().map((each) -> "--call-center." + each.getKey() + "=" + each.getValue()))
			.toArray(String[]::new));
	}

}
