package dev.toritsugi.callcenter;

import java.util.Map;

import dev.toritsugi.callcenter.prompt.Prompt;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Binds environment variables that are set but empty.
 */
class EmptySettingsTests {

	@Test
	void countsEmptyVariablesAsNotSet() {
		CallCenter center = bind(Map.of("CALL_CENTER_FALLBACK_NUMBER", "", "CALL_CENTER_GREETING_0_TEXT", "Hello",
				"CALL_CENTER_GREETING_0_LANGUAGE", "", "CALL_CENTER_GREETING_0_VOICE", ""));
		assertThat(center.fallbackNumber()).isNull();
		assertThat(center.greeting().get(0)).isEqualTo(new Prompt("Hello", null, null, null));
	}

	private static CallCenter bind(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return Binder.get(environment).bindOrCreate("call-center", CallCenter.class);
	}

}
