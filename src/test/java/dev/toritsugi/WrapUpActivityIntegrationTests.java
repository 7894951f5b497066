package dev.toritsugi;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post-work activity in which operators get no calls: Offline plays a visible Wrap-up.
 */
@TestPropertySource(properties = { "call-center.after-call.time=5s", "call-center.reconciler.period=30s" })
@ContextConfiguration(initializers = WrapUpActivityIntegrationTests.WrapUp.class)
class WrapUpActivityIntegrationTests extends AbstractAfterCallTests {

	@Test
	void theOperatorIsBackInTheirOwnAfterwards() {
		talkWith("alice");
		assertThat(activity("alice")).isEqualTo("Offline");
		pass("PT8S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void alsoWhereNoEventTellsOfIt() {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		talkWith("alice");
		pass("PT75S");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	@Test
	void whoWentThereByThemselvesStaysThere() {
		post("/sandbox/workers/alice/activity", "{\"activity\":\"Offline\"}");
		pass("PT70S");
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	/**
	 * Goes before what the profile says of Twilio.
	 */
	static class WrapUp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("wrapUp",
						Map.of("twilio.post-work-activity-sid", "WA00000000000000000000000000000002",
								"sandbox.available-activity-sid", "WA00000000000000000000000000000001")));
		}

	}

}
