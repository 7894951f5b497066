package dev.toritsugi;

import dev.toritsugi.event.TaskRouterEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A listener with a defect hears each event of TaskRouter first.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=10m" })
@Import(FailingListenerIntegrationTests.DefectiveListener.class)
@ExtendWith(OutputCaptureExtension.class)
class FailingListenerIntegrationTests extends AbstractAfterCallTests {

	@Test
	void theOtherListenersHearAndTheWebhookAnswers(CapturedOutput output) {
		for (String kind : new String[] { "STATUS", "ENQUEUE_ACTION" }) {
			fault("lost " + kind, "{\"effect\":\"lose\",\"kind\":\"" + kind + "\"}");
		}
		String call = talkWith("alice");
		pass("PT23S");
		assertThat(taskStatus(call)).isEqualTo("completed");
		assertThat(output).contains("A listener of TaskRouterEvent failed");
		assertThat(get("/sandbox/journal")).doesNotContain("\"status\":500");
	}

	@TestConfiguration
	static class DefectiveListener {

		@EventListener
		@Order(Ordered.HIGHEST_PRECEDENCE)
		void on(TaskRouterEvent event) {
			throw new IllegalStateException("a defect");
		}

	}

}
