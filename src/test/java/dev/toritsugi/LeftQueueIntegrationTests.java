package dev.toritsugi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks whose caller is on the line and no longer in the queue.
 */
@TestPropertySource(properties = "call-center.reconciler.period=30s")
class LeftQueueIntegrationTests extends AbstractGivenUpCallerTests {

	@BeforeEach
	void nobodyIsFree() {
		sendOperatorsHome();
	}

	@Test
	void theTaskIsCanceledAndTheOthersWait() {
		String waiting = call();
		String task = task(callElsewhere());
		pass("PT35S");
		assertThat(status(task)).isEqualTo("pending");
		pass("PT35S");
		assertThat(status(task)).isEqualTo("canceled");
		assertThat(taskStatus(waiting)).isEqualTo("pending");
		assertThat(doing(waiting)).isEqualTo("queued");
	}

	@Test
	void theTaskIsNotCanceledIfNoWaitingCallerIsInTheQueue() {
		String task = task(callElsewhere());
		pass("PT95S");
		assertThat(status(task)).isEqualTo("pending");
	}

	@Test
	void aTaskOfAnotherWorkflowIsNotCanceled() {
		call();
		String task = taskOfAnotherWorkflow(callElsewhere());
		pass("PT95S");
		assertThat(status(task)).isEqualTo("pending");
	}

	private String callElsewhere() {
		return callOfAnotherApplication("<Response><Pause length='600'/></Response>");
	}

}
