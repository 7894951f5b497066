package dev.toritsugi.twilio.webhook;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class WebhookEventMulticasterTests {

	private final AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext(
			WebhookEventConfiguration.class, Listeners.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void aListenerThatFailsKeepsAWebhooksEventFromNoOther(CapturedOutput output) {
		this.server.publishEvent(new CallHappened());
		assertThat(this.server.getBean(Listeners.class).heard).containsExactly("call");
		assertThat(output).contains("ERROR", "A listener of CallHappened failed", "failsFirst", "a defect");
	}

	@Test
	void aFailureOfAnyOtherEventIsThrown() {
		assertThatIllegalStateException().isThrownBy(() -> this.server.publishEvent(new ServerStarted()))
			.withMessage("a defect");
	}

	@Test
	void springsOwnEventsReachTheirListeners() {
		Listeners listeners = this.server.getBean(Listeners.class);
		this.server.close();
		assertThat(listeners.heard).containsExactly("closed");
	}

	static class Listeners {

		private final List<String> heard = new ArrayList<>();

		@EventListener
		@Order(1)
		void failsFirst(CallHappened event) {
			throw new IllegalStateException("a defect");
		}

		@EventListener
		@Order(2)
		void hears(CallHappened event) {
			this.heard.add("call");
		}

		@EventListener
		void fails(ServerStarted event) {
			throw new IllegalStateException("a defect");
		}

		@EventListener
		void hears(ContextClosedEvent event) {
			this.heard.add("closed");
		}

	}

	private record CallHappened() implements WebhookEvent {

	}

	private record ServerStarted() {

	}

}
