package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A wrapping task without {@code call_sid}, where only the operator ends the after-call
 * work.
 */
@TestPropertySource(properties = "call-center.reconciler.period=30s")
class UnlimitedLostCallIntegrationTests extends AbstractReconcilerTests {

	@Test
	void itsOperatorIsFreeAfterTheLongestExtension() {
		String task = taskSid(talkWith("alice"));
		replaceAttributes(task, "{\"ticket\":7}");
		pass("PT9M50S");
		assertThat(status(task)).isEqualTo("wrapping");
		pass("PT50S");
		assertThat(status(task)).isEqualTo("completed");
		assertThat(holds("alice")).isEmpty();
	}

}
