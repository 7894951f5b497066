package dev.toritsugi.twilio;

import java.util.HashMap;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Binds and validates the settings of the account.
 */
class TwilioPropertiesTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@Test
	void environmentVariablesContainWebhookKeys() {
		assertThat(bound("TWILIO_WEBHOOKKEYS_WEBHOOKS_SHAREDKEY_01ABC", "secret").webhookKeys()).hasSize(1)
			.containsValue("secret");
	}

	@Test
	void theTextContainsNoSecrets() {
		assertThat(bound("TWILIO_WEBHOOKKEYS_KEY1", "s3cret").toString()).doesNotContain("s3cret", "token1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "xxxxxxxx", "a b" })
	void aWebhookKeyNeedsASecret(String secret) {
		assertThat(violations(bound("TWILIO_WEBHOOKKEYS_KEY1", secret))).containsKey("webhookKeys[key1].<map value>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ie2", "eu", "dublin", "ie1.twilio.com" })
	void anUnknownRegionIsRefused(String region) {
		assertThat(violations(bound("TWILIO_REGION", region))).containsEntry("region", ApiHost.VALID_REGION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ie1", "london", "dublin.ie1" })
	void anUnknownEdgeIsRefused(String edge) {
		assertThat(violations(bound("TWILIO_EDGE", edge))).containsEntry("edge", ApiHost.VALID_EDGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ie1", "IE1", "au1", "us1", "jp1", "" })
	void regionsOfTheConsoleAreAccepted(String region) {
		assertThat(violations(bound("TWILIO_REGION", region))).doesNotContainKeys("region", "edge");
	}

	private TwilioProperties bound(String name, String value) {
		Map<String, Object> variables = new HashMap<>(Map.of("TWILIO_AUTH_TOKEN", "token1", name, value));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					variables));
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
		return new Binder(sources).bindOrCreate("twilio", TwilioProperties.class);
	}

	private Map<String, String> violations(TwilioProperties properties) {
		Map<String, String> violations = new HashMap<>();
		for (ConstraintViolation<TwilioProperties> each : this.validator.validate(properties)) {
			violations.put(each.getPropertyPath().toString(), each.getMessage());
		}
		return violations;
	}

}
