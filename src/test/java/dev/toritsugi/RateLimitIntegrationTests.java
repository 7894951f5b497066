package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.rest.QuickRetries;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twilio limits the request rate while many tasks are wrapping.
 */
@Import(QuickRetries.class)
@TestPropertySource(properties = { "call-center.after-call.time=1s", "call-center.reconciler.period=30s" })
@SuppressWarnings("NullAway.Init")
class RateLimitIntegrationTests extends AbstractReconcilerTests {

	private static final int TASKS = 40;

	@Autowired
	ApplicationContext server;

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		for (int i = 0; i < TASKS; i++) {
			String operator = "call-center.operators[" + i + "].";
			String name = "operator" + i;
			settings.add(operator + "name", () -> name);
			settings.add(operator + "worker-name", () -> name);
		}
	}

	/** Every eighth task ends a batch, because all of its three requests are limited. */
	@Test
	void theReconcilerContinuesWhenTwilioAllowsIt() {
		List<String> tasks = new ArrayList<>();
		for (int i = 0; i < TASKS; i++) {
			tasks.add(task("CA" + "1".repeat(32)));
			post("/sandbox/workers/operator" + i + "/accept", null);
		}
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		tasks.forEach(this::wrapUp);
		fault("limited", "{\"effect\":\"status\",\"status\":429,\"probability\":0.5}");
		pass("PT25S");
		new ServerMemory(this.server, clock()).restart();
		pass("PT75S");
		assertThat(tasks).allSatisfy((task) -> assertThat(status(task)).isEqualTo("completed"));
	}

	@Test
	void aLastingLimitIsRespected() {
		fault("limited", "{\"effect\":\"status\",\"status\":429}");
		pass("PT35S");
		int before = requests().size();
		pass("PT60S");
		assertThat(requests().size() - before).isLessThan(100);
	}

}
