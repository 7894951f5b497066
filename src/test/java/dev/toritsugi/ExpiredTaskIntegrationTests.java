package dev.toritsugi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks with a timeout. The caller hears the apology, because no fallback number is set.
 */
@TestPropertySource(properties = { "call-center.task.timeout=20s", "call-center.reconciler.period=30s" })
class ExpiredTaskIntegrationTests extends AbstractGivenUpCallerTests {

	@BeforeEach
	void nobodyIsFree() {
		sendOperatorsHome();
	}

	@Test
	void theCallerHearsTheApologyAfterTheTimeout() {
		String call = call();
		pass("PT19S");
		assertThat(taskStatus(call)).isEqualTo("pending");
		pass("PT6S");
		assertThat(taskStatus(call)).isEqualTo("canceled");
		assertApologyAndHangUp(call);
	}

	@Test
	void theReconcilerDoesItIfTheEventIsLost() {
		loseEvents();
		String call = call();
		pass("PT65S");
		assertApologyAndHangUp(call);
	}

}
