package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the application with files in which YAML reads another value than the author
 * meant.
 */
@ExtendWith(OutputCaptureExtension.class)
class YamlFileTests {

	private final Path directory;

	YamlFileTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void aDuplicateKeyIsReportedWithFileAndLine(CapturedOutput output) throws IOException {
		Path file = failToStart("""
				call-center:
				  missed-calls: 3
				  ring-timeout: 20s
				  missed-calls: 4
				""");
		assertThat(output).contains(file + ", line 4: duplicate key missed-calls.\n", "A key may occur only once")
			.doesNotContain("\tat ");
	}

	@Test
	void nestedAliasesAreReportedWithFileAndLine(CapturedOutput output) throws IOException {
		StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 30; i++) {
			yaml.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9), i - 1));
		}
		Path file = failToStart(yaml.toString());
		assertThat(output).contains(file + ", line 5: the aliases up to here stand for more than 100,000 values.\n")
			.doesNotContain("\tat ", "not valid YAML");
	}

	@Test
	void anAliasWithinItsOwnCollectionIsReported(CapturedOutput output) throws IOException {
		Path file = failToStart("""
				a: &a
				  b: *a
				""");
		assertThat(output).contains(file + ", line 2: an alias stands for a collection that contains this alias.\n")
			.doesNotContain("\tat ", "not valid YAML");
	}

	@Test
	void aForbiddenCharacterIsReportedWithItsLine(CapturedOutput output) throws IOException {
		Path file = failToStart("call-center:\n  workspace: \"\ud83d\udcde\u001b[2J\"\n");
		assertThat(output).contains(file + ", line 2: the character U+001B is not allowed in YAML.\n")
			.doesNotContain("\tat ", "\u001b[2J");
	}

	@Test
	void textInAnotherEncodingIsReportedWithItsLine(CapturedOutput output) throws IOException {
		Path file = failToStart("call-center:\n  workspace: \u53d7\u4ed8\n".getBytes(Charset.forName("Shift_JIS")));
		assertThat(output).contains(file + ", line 2: the file is not encoded in UTF-8.\n", "Save the file in UTF-8.")
			.doesNotContain("\tat ");
	}

	@Test
	void deepNestingIsReportedWithItsLine(CapturedOutput output) throws IOException {
		Path file = failToStart("call-center:\n  missed-calls: 3\n  task: " + "[".repeat(60) + "]".repeat(60) + "\n");
		assertThat(output).contains(file + ", line 3: more than 50 collections are nested.\n").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!int hunter2", "._", "!!float x", "!!timestamp hunter2" })
	void aValueThatDoesNotHaveItsTypeIsReportedWithItsLine(String value, CapturedOutput output) throws IOException {
		Path file = failToStart("call-center:\n  missed-calls: 3\n  workspace: " + value + "\n");
		assertThat(output).containsPattern(Pattern.quote(file.toString()) + "(, line 3: | is not valid YAML at line 3)")
			.doesNotContain("\tat ", "hunter2");
	}

	@Test
	void aBooleanThatIsNoneIsReportedAsEmpty(CapturedOutput output) throws IOException {
		Path file = failToStart("call-center:\n  workspace: !!bool hunter2\n");
		assertThat(output).contains("call-center.workspace is empty", "(" + file + ", line 2)")
			.doesNotContain("\tat ", "hunter2");
	}

	@Test
	void anEndlessFileIsReported(CapturedOutput output) throws IOException {
		Path file = failToStart("a: '" + "x".repeat(3_200_000) + "'\n");
		assertThat(output).contains(file + ": the file is too long.\n").doesNotContain("\tat ");
	}

	@Test
	void anUnquotedPhoneNumberNeedsQuotes(CapturedOutput output) throws IOException {
		Path file = failToStart("""
				call-center:
				  fallback-number: +81398765432
				  operators:
				    - name: carol
				      worker-name: carol
				      contact-uri: +819012345678
				""");
		assertThat(output).contains(
				"call-center.operators[0].contact-uri is wrong (\"+819012345678\"): put it between "
						+ "quotes; without them YAML reads 819012345678 (" + file + ", line 6)\n",
				"call-center.fallback-number is wrong (\"+81398765432\"): put it between quotes; without them YAML reads "
						+ "81398765432 (" + file + ", line 2)\n");
	}

	@Test
	void wordsThatYamlReadsAsBooleansNeedQuotes(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  operators:
				    - name: alice
				      worker-name: alice
				      skills: [no, yes, on, sales]
				""");
		assertThat(output).contains(
				"call-center.operators[0].skills[0] is wrong (\"no\"): put it between quotes; without them YAML reads false",
				"call-center.operators[0].skills[1] is wrong (\"yes\"): put it between quotes; without them YAML reads true",
				"call-center.operators[0].skills[2] is wrong (\"on\"): put it between quotes; without them YAML reads true")
			.doesNotContain("skills[3]");
	}

	@Test
	void numbersThatYamlConvertsNeedQuotes(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  workspace: 1_000
				  workflow: 1.10
				  browser-phone: 12:30:00
				  operators:
				    - {name: 0123, worker-name: alice}
				    - {name: 0x1F, worker-name: bob}
				    - {name: 1e3, worker-name: carol}
				  task:
				    timeout: 0:30:00
				""");
		assertThat(output).contains("call-center.workspace is wrong (\"1_000\"): put it between quotes",
				"call-center.workflow is wrong (\"1.10\"): put it between quotes",
				"call-center.browser-phone is wrong (\"12:30:00\"): put it between quotes",
				"call-center.operators[0].name is wrong (\"0123\"): put it between quotes; without them YAML reads 83",
				"call-center.operators[1].name is wrong (\"0x1F\"): put it between quotes",
				"call-center.operators[2].name is wrong (\"1e3\"): put it between quotes",
				"call-center.task.timeout is wrong (\"0:30:00\"): a duration from 1s to 14d");
	}

	/** YAML reads these values as the file contains them. */
	@Test
	void numbersAndDatesThatStayAsTheyAreNeedNoQuotes(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  missed-calls: 0
				  workspace: 1001
				  workflow: 2026-11-30
				  operators:
				    - {name: 1002, worker-name: true, skills: [1.5, false]}
				""");
		assertThat(output).contains("call-center.missed-calls is wrong (\"0\")").doesNotContain("quotes");
	}

	@Test
	void aHeadingWithoutKeysCountsAsMissing(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  missed-calls: 0
				  task:
				  after-call:
				  reconciler:
				    #period: 30s
				""");
		assertThat(output).contains("call-center.missed-calls is wrong (\"0\")")
			.doesNotContain("call-center.task", "call-center.after-call", "call-center.reconciler");
	}

	@Test
	void everyOperatorThatIsOnlyANameIsReported(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  operators:
				    - alice
				    - {name: "b:b", worker-name: bob}
				    - carol
				""");
		assertThat(output)
			.contains("call-center.operators[0] is wrong (\"alice\"): keys with values",
					"call-center.operators[1].name is wrong (\"b:b\")",
					"call-center.operators[2] is wrong (\"carol\"): keys with values")
			.doesNotContain("unknown", "operators[0].name", "operators[2].name");
	}

	private Path failToStart(String yaml) throws IOException {
		return failToStart(yaml.getBytes(StandardCharsets.UTF_8));
	}

	private Path failToStart(byte[] yaml) throws IOException {
		Path file = Files.write(this.directory.resolve("application.yml"), yaml);
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--spring.config.location=" + file.toUri()));
		return file;
	}

}
