package dev.toritsugi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Routes that end: a last step with seconds, and no queue for callers that match no
 * route. The fallback number is dialled.
 */
@TestPropertySource(properties = { "call-center.fallback-number=+81398765432", "call-center.default-queue=",
		"call-center.routes[0].when=from == \"" + AbstractGivenUpCallerTests.ROUTED + "\"",
		"call-center.routes[0].steps[0].queue=Everyone", "call-center.routes[0].steps[0].seconds=30",
		"call-center.reconciler.period=30s" })
class GivenUpCallerIntegrationTests extends AbstractGivenUpCallerTests {

	private static final String FALLBACK = "+81398765432";

	@BeforeEach
	void nobodyIsFree() {
		sendOperatorsHome();
	}

	@Test
	void theFallbackNumberIsDialledAfterTheLastStep() {
		String call = call(ROUTED);
		pass("PT29S");
		assertThat(dialled(call)).isEmpty();
		pass("PT6S");
		assertThat(taskStatus(call)).isEqualTo("canceled");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void theFallbackNumberIsDialledIfNoRouteFits() {
		String call = call("+819033334444");
		pass("PT5S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void theReconcilerDialsItIfTheEventIsLost() {
		loseEvents();
		String call = call("+819033334444");
		pass("PT45S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

}
