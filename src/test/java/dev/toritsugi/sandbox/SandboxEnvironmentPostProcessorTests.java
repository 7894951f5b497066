package dev.toritsugi.sandbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The settings {@code twilio.*} in the profile {@code sandbox}.
 */
class SandboxEnvironmentPostProcessorTests {

	@ParameterizedTest
	@ValueSource(strings = { "--twilio.auth-token=fedcba9876543210fedcba9876543210",
			"--twilio.authToken=fedcba9876543210fedcba9876543210" })
	void theCommandLineSetsTheTokenOfServerAndSandbox(String option) {
		try (ConfigurableApplicationContext context = start(option)) {
			Environment environment = context.getEnvironment();
			assertThat(environment.getProperty("twilio.auth-token")).isEqualTo("fedcba9876543210fedcba9876543210");
			assertThat(environment.getProperty("sandbox.auth-token")).isEqualTo("fedcba9876543210fedcba9876543210");
		}
	}

	@Test
	void theCommandLineSetsAnApiKeyOfServerAndSandbox() {
		try (ConfigurableApplicationContext context = start("--twilio.api-key-sid=SK1", "--twilio.api-key-secret=s")) {
			assertThat(context.getEnvironment().getProperty("sandbox.api-keys[2].sid")).isEqualTo("SK1");
			assertThat(context.getEnvironment().getProperty("sandbox.api-keys[2].secret")).isEqualTo("s");
		}
	}

	/** The pom sets TWILIO_AUTH_TOKEN for the tests. */
	@Test
	void theEnvironmentIsReplaced() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getEnvironment().getProperty("sandbox.auth-token")).matches("[0-9a-f]{32}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "--twilio.api-base-url=https://api.twilio.com", "--twilio.region=ie1" })
	void theCommandLineCannotConnectTheServerToTwilio(String option) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(() -> start(option))
			.withMessageContaining("the server always uses the sandbox in its own process");
	}

	private static ConfigurableApplicationContext start(String... options) {
		return new SpringApplicationBuilder(Empty.class).web(WebApplicationType.NONE).profiles("sandbox").run(options);
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

}
