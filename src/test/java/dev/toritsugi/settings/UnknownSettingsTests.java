package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the application with keys that no properties record declares.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingsTests {

	@Test
	void refusesAKeyThatNoRecordDeclares(CapturedOutput output) {
		SettingsFailureTests
			.failToStart(SettingsFailureTests.with("--call-center.task.attributes.selected_language=ja"));
		assertThat(output)
			.contains(
					"call-center.task.attributes.selectedlanguage is unknown: the command line, "
							+ "--call-center.task.attributes.selected_language",
					"application.yml.example shows every key")
			.doesNotContain("Set them in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twilio.public-urll", "twilio.timeout.atempt", "call-center.mised-calls",
			"call-center.operators[0].skils[0]", "call-center.operators[0].pasword-hash", "call-center.queue[0].name",
			"call-center.after-call.longst", "call-center.activities.name", "sandbox.sed", "provisioning.sids-fil" })
	void refusesAMisspeltKeyAtEveryLevel(String key, CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--" + key + "=1s"));
		assertThat(output).contains(key + " is unknown: the command line, --" + key);
	}

	@Test
	void namesTheLineOfAnUnknownKey(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("application.yml"), """
				call-center:
				  operators:
				    - name: alice
				      skils: [sales]
				""");
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--spring.config.location=" + file.toUri()));
		assertThat(output).contains("call-center.operators[0].skils[0] is unknown: " + file + ", line 4");
	}

	@Test
	void ignoresUnknownEnvironmentVariables() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("TWILIO_PHONE_NUMBER", "+12025550100", "SANDBOX_FOO", "bar")));
		DeclaredKeys declared = new DeclaredKeys();
		declared.add(ConfigurationPropertyName.of("twilio.account-sid"), ResolvableType.forClass(String.class));
		declared.add(ConfigurationPropertyName.of("sandbox.seed"), ResolvableType.forClass(String.class));
		assertThat(new SettingSources(environment).unknown(declared, Set.of())).isEmpty();
	}

	@Test
	void acceptsTheKeysThatProvisionApplyWrites(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("toritsugi-sids.yml"), """
				twilio:
				  workspace-sid: WS1
				provisioning:
				  made: [WK1]
				""");
		SettingsFailureTests.failToStart("--spring.config.additional-location=" + file.toUri());
		assertThat(output).contains("twilio.workspace-sid is wrong (\"WS1\")").doesNotContain("unknown");
	}

	@ParameterizedTest
	@CsvSource({ "call-center.mised-calls, call-center.missed-calls", "twilio.timeout.atempt, twilio.timeout.attempt",
			"call-center.operators[0].skils, call-center.operators[0].skills", "call-centre.missed-calls, call-center",
			"call-center.greting[0].text, call-center.greeting" })
	void suggestsTheKeyThatWasMeant(String key, String meant, CapturedOutput output) {
		SettingsFailureTests
			.failToStart(SettingsFailureTests.with("--call-center.operators[0].name=alice", "--" + key + "=1s"));
		assertThat(output).contains(key + " is unknown: the command line, --" + key + "; did you mean " + meant + "?");
	}

	@Test
	void suggestsNoKeyThatDiffersMuch(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--call-center.colour=red"));
		assertThat(output).contains("call-center.colour is unknown").doesNotContain("did you mean");
	}

	@Test
	void suggestsTheSandboxForAProfileThatIsAlmostItsName(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--spring.profiles.active=sandbx"));
		assertThat(output)
			.contains("spring.profiles.active names an unknown profile (\"sandbx\"): did you mean sandbox?")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring:\n  profiles:\n    group:\n      sandbox2: other\n",
			"a: b\n---\nspring:\n  config:\n    activate:\n      on-profile: other | sandbox2\n",
			"a: b\n---\nspring:\n  config:\n    activate:\n      on-profile: [other, sandbox2]\n" })
	void acceptsAProfileThatAGroupOrADocumentNames(String yaml, @TempDir Path directory, CapturedOutput output)
			throws IOException {
		Path file = Files.writeString(directory.resolve("application.yml"), yaml);
		SettingsFailureTests.failToStart("--spring.profiles.active=sandbox2",
				"--spring.config.additional-location=" + file.toUri());
		assertThat(output).contains("twilio.account-sid is missing").doesNotContain("unknown profile");
	}

	@Test
	void acceptsEmptyAttributesOfAnOperator(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--call-center.operators[0].name=al:ice",
				"--call-center.operators[0].attributes="));
		assertThat(output).contains("operators[0].name is wrong").doesNotContain("operators[0].attributes");
	}

	@Test
	void refusesAMisspeltKeyForTheProfile(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--spring.profile.active=sandbox"));
		assertThat(output).contains("spring.profile.active is unknown")
			.contains("did you mean spring.profiles.active?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "call-center.task.timeout=1800", "call-center.after-call.time=30",
			"call-center.ring-timeout=20" })
	void refusesADurationWithoutUnit(String setting, CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--" + setting));
		assertThat(output).contains(setting.replace("=", " is wrong (\"") + "\")");
	}

	@Test
	void showsNoUserInfoWithASlashAndNoAttributes(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with(
				"--twilio.public-url=https://user:se/cret@calls.example.com/?x", "--call-center.operators[0].name=a",
				"--call-center.operators[0].attributes={\"api_key\": hunter2"));
		assertThat(output).contains("twilio.public-url is wrong", "operators[0].attributes is wrong")
			.doesNotContain("cret", "hunter2");
	}

	@Test
	void showsNoTextOfAFileThatIsNotYaml(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("application.yml"), "twilio:\n  auth-token: *hunter2\n");
		SettingsFailureTests.failToStart("--spring.config.additional-location=" + file.toUri());
		assertThat(output).contains("is not valid YAML at line 2").doesNotContain("hunter2");
	}

	@Test
	void aKeyBelowAListOfTextsHidesNoOtherSetting(CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--call-center.operators[0].name=al:ice",
				"--call-center.operators[0].skills[0].level=2", "--call-center.missed-calls=0"));
		assertThat(output)
			.contains("operators[0].skills[0].level is unknown", "operators[0].name is wrong",
					"call-center.missed-calls is wrong")
			.doesNotContain("\tat ");
	}

}
