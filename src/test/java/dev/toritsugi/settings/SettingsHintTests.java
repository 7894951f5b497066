package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the application with wrong files and checks what the messages show and suggest.
 */
@ExtendWith(OutputCaptureExtension.class)
class SettingsHintTests {

	private final Path directory;

	SettingsHintTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void listsNamesAsTheFileContainsThem(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  activities:
				    - {name: on, available: true}
				    - {name: off}
				  default-activity: Offline
				  timeout-activity: off
				  queues:
				    - {name: 1_000}
				    - {name: yes}
				  default-queue: Sales
				""");
		assertThat(output).contains(
				"call-center.activities[0].name is wrong (\"on\"): put it between quotes; without them YAML reads true",
				"call-center.default-activity is wrong (\"Offline\"): one of the activities [on, off] (",
				"call-center.timeout-activity is wrong (\"off\"): put it between quotes; without them YAML reads false",
				"call-center.default-queue is wrong (\"Sales\"): one of the queues [1_000, yes] (")
			.doesNotContain("[true", "false]", "[1000");
	}

	@Test
	void saysThatADefaultDoesNotFit(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  activities:
				    - {name: Frei, available: true}
				    - {name: Pause}
				  default-activity: Pause
				""");
		assertThat(output)
			.contains("call-center.timeout-activity is not set, and its default does not fit (\"Offline\"): one of the "
					+ "activities [Frei, Pause]\n")
			.doesNotContain("CALL_CENTER_TIMEOUT_ACTIVITY", "is wrong");
	}

	@Test
	void showsAnAfterCallTimeAsTheFileContainsIt(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  missed-calls: on
				  after-call:
				    time: 1:30
				    queues:
				      - {queue: Everyone, time: off}
				      - {queue: Sales, time: 9999999999999d}
				""");
		assertThat(output).contains(
				"call-center.after-call.time is wrong (\"1:30\"): 0s to complete at once, a duration",
				"call-center.after-call.queues[0].time is wrong (\"off\"): 0s to complete at once",
				"call-center.after-call.queues[1].time is wrong (\"9999999999999d\"): 0s to complete at once",
				"call-center.missed-calls is wrong (\"on\"): a whole number");
	}

	@Test
	void refusesSkillsWithoutText(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  operators:
				    - {name: alice, worker-name: alice, skills: [null, "", sales]}
				""");
		assertThat(output)
			.contains("call-center.operators[0].skills[0] is empty: a skill, as in sales",
					"call-center.operators[0].skills[1] is empty: a skill, as in sales")
			.doesNotContain("skills[2]");
	}

	@Test
	void refusesASecondAfterCallTimeForAQueue(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  after-call:
				    queues:
				      - {queue: Sales, time: 0s}
				      - {queue: SALES, time: manual}
				""");
		assertThat(output)
			.contains("call-center.after-call.queues[1].queue is wrong (\"SALES\"): a value that no earlier "
					+ "element has, ignoring upper and lower case");
	}

	@Test
	void refusesToRingAsLongAsTaskRouterWaits(CapturedOutput output) throws IOException {
		failToStart("call-center: {ring-timeout: 30s}");
		assertThat(output)
			.contains("call-center.ring-timeout is wrong (\"30s\"): less than reservation-timeout (30s), because "
					+ "TaskRouter would offer the call to another operator while the phone still rings");
	}

	@Test
	void refusesAbsurdDurations(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  after-call: {longest: 9999d}
				  reconciler: {period: 9999d}
				""");
		assertThat(output).contains(
				"call-center.after-call.longest is wrong (\"863913600s\"): a duration from 1s to 24h",
				"call-center.reconciler.period is wrong (\"863913600s\"): a duration from 1s to 24h");
	}

	@Test
	void refusesDuplicateKeysInAttributes(CapturedOutput output) throws IOException {
		failToStart("""
				call-center:
				  task:
				    attributes: '{"level": 1, "level": 2}'
				  operators:
				    - {name: alice, worker-name: alice, attributes: '{"a": {"b": 1, "b": 1}}'}
				""");
		assertThat(output).contains("call-center.task.attributes is wrong: a JSON object in which no key occurs twice",
				"call-center.operators[0].attributes is wrong: a JSON object in which no key occurs twice");
	}

	@Test
	void namesTheFileOfAnEmptyPrompt(CapturedOutput output) throws IOException {
		Path file = failToStart("""
				call-center:
				  missed-calls: 3
				  greeting: [{}]
				""");
		assertThat(output).contains("call-center.greeting[0] is ")
			.contains("(" + file + ")")
			.doesNotContain("CALL_CENTER_GREETING");
	}

	@Test
	void advisesToCorrectTheLinesInAFile(CapturedOutput output) throws IOException {
		failToStart("call-center: {missed-calls: 0}");
		assertThat(output)
			.contains("Correct each setting at the line in parentheses; application.yml.example shows every key.")
			.doesNotContain("in the environment, under");
	}

	@Test
	void advisesBothIfSomeSettingsAreMissing(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("application.yml"), "call-center: {missed-calls: 0}");
		SettingsFailureTests.failToStart("--spring.config.location=" + file.toUri());
		assertThat(output).contains("Correct each setting at the file and line in parentheses. Set the others in "
				+ "application.yml (application.yml.example shows every key) or in the environment, under the names in "
				+ "parentheses.");
	}

	@Test
	void saysWhichHalfOfTheApiKeyIsMissing(CapturedOutput output) throws IOException {
		failToStart("twilio: {api-key-sid: SK00000000000000000000000000000004}");
		assertThat(output)
			.contains("twilio.api-key-secret is missing: required together with api-key-sid; Twilio shows it "
					+ "only once, when the key is created");
	}

	@Test
	void saysThatTheApiKeysSidIsMissing(CapturedOutput output) throws IOException {
		failToStart("twilio: {api-key-secret: secret}");
		assertThat(output)
			.contains("twilio.api-key-sid is missing: required together with api-key-secret; Twilio Console, "
					+ "Account, API keys & tokens");
	}

	private Path failToStart(String yaml) throws IOException {
		Path file = Files.writeString(this.directory.resolve("application.yml"), yaml);
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--spring.config.location=" + file.toUri()));
		return file;
	}

}
