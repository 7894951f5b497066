package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Keys that nobody reads.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingsTests {

	@Test
	void refusesAKeyThatNobodyReads(CapturedOutput output) {
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
	void refusesAMisspelledKeyWhereverItStands(String key, CapturedOutput output) {
		SettingsFailureTests.failToStart(SettingsFailureTests.with("--" + key + "=1s"));
		assertThat(output).contains(key + " is unknown: the command line, --" + key);
	}

	@Test
	void saysInWhichLineAKeyStandsThatNobodyReads(@TempDir Path directory, CapturedOutput output) throws IOException {
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
	void leavesTheEnvironmentToOtherPrograms() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("TWILIO_PHONE_NUMBER", "+12025550100", "SANDBOX_FOO", "bar")));
		assertThatNoException().isThrownBy(() -> new UnknownSettings().initialize(with(environment)));
	}

	@Test
	void knowsWhatProvisionApplyWritesDown() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("toritsugi-sids.yml",
					Map.of("twilio.workspace-sid", "WS1", "provisioning.made[0]", "WK1")));
		assertThatNoException().isThrownBy(() -> new UnknownSettings().initialize(with(environment)));
	}

	private static ConfigurableApplicationContext with(StandardEnvironment environment) {
		GenericWebApplicationContext context = new GenericWebApplicationContext();
		context.setEnvironment(environment);
		return context;
	}

}
