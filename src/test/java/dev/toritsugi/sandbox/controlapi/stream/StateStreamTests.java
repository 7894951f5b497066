package dev.toritsugi.sandbox.controlapi.stream;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests the end of a stream whose browser has gone away. Tomcat ends the request itself,
 * and does not allow another thread to do so.
 */
class StateStreamTests {

	private final Sandbox sandbox = new Sandbox(new AccountSeed("AC1", List.of(), Map.of(), List.of()),
			(webhook) -> completedFuture(new WebhookAnswer(204, "", "", 1, null)), () -> {
			});

	@Test
	void theRequestOfABrowserThatIsGoneIsLeftToTheServer() {
		StateStream stream = new StateStream(this.sandbox, new JsonMapper(), new FailedEmitter());
		assertThatCode(stream::run).doesNotThrowAnyException();
		assertThatCode(stream::close).doesNotThrowAnyException();
		this.sandbox.close();
	}

	/** An emitter whose connection Tomcat has found to be closed. */
	private static final class FailedEmitter extends SseEmitter {

		@Override
		public void send(SseEventBuilder builder) throws IOException {
			throw new IOException("Broken pipe");
		}

		@Override
		public void complete() {
			throw new IllegalStateException("A non-container (application) thread attempted to use the AsyncContext");
		}

	}

}
