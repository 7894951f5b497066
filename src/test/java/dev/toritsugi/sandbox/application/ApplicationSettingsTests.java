package dev.toritsugi.sandbox.application;

import java.time.Duration;
import java.util.Map;

import dev.toritsugi.callcenter.AfterCallSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application's settings as the sandbox's page knows them.
 */
class ApplicationSettingsTests {

	@Test
	void operatorsWithWorkerAndPasswordAreKnown() {
		ApplicationSettings settings = ApplicationSettings
			.of(environment(Map.of("twilio.workspace-sid", "WS1", "call-center.operators[0].name", "a.mori",
					"call-center.operators[0].worker-name", "alice", "call-center.operators[0].password-hash", "hash",
					"call-center.operators[1].name", "bob", "call-center.operators[1].worker-name", "bob",
					"call-center.operators[2].name", "dana", "call-center.operators[2].password-hash", "hash")));
		assertThat(settings.workspace()).isEqualTo("WS1");
		assertThat(settings.operators()).containsExactly(new ApplicationOperator("a.mori", "alice"));
	}

	@Test
	void afterCallTimesAreKnown() {
		ApplicationSettings settings = ApplicationSettings
			.of(environment(Map.of("call-center.after-call.time", "manual", "call-center.after-call.queues[0].queue",
					"Sales", "call-center.after-call.queues[0].time", "2m")));
		assertThat(settings.afterCall().time()).isNull();
		assertThat(settings.afterCall().queues())
			.containsExactly(new AfterCallTimes.QueueAfterCallTime("Sales", Duration.ofMinutes(2)));
	}

	@Test
	void standardTimeIsThatOfTheApplication() {
		ConfigurableEnvironment environment = environment(Map.of("x.longest", "10m"));
		AfterCallSettings settings = Binder.get(environment).bind("x", AfterCallSettings.class).get();
		assertThat(ApplicationSettings.of(environment).afterCall().time())
			.isEqualTo(settings.time().duration().orElseThrow());
	}

	private static ConfigurableEnvironment environment(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return environment;
	}

}
