package dev.toritsugi.sandbox.controlapi.stream;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.controlapi.view.JournalLineView;
import dev.toritsugi.sandbox.controlapi.view.StateView;
import dev.toritsugi.sandbox.engine.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends changes of the sandbox's state and new journal entries to one client, at most ten
 * times a second. Each state event contains the whole state. The stream begins with the
 * current state and the last 500 journal entries, and does so again after a reset of the
 * sandbox.
 */
final class StateStream {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/** Minimum pause between two checks for changes of the state. */
	private static final long SHORTEST_PAUSE_MILLIS = 100;

	/**
	 * Minimum pause between two checks of the state, as a multiple of the duration of the
	 * last check. Because the multiple is 4, the checks use at most a fifth of the
	 * thread's time, even if the state is large.
	 */
	private static final int PAUSES_PER_LOOK = 4;

	/**
	 * Time without events after which a comment is sent in order to detect a disconnected
	 * client.
	 */
	private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(10);

	private static final int FIRST_LINES = 500;

	private final Sandbox sandbox;

	private final JsonMapper json;

	private final SseEmitter emitter;

	private @Nullable SandboxAccount account;

	private @Nullable JsonNode sentState;

	private long version;

	private long line;

	private long sent;

	private volatile boolean closed;

	StateStream(Sandbox sandbox, JsonMapper json, SseEmitter emitter) {
		this.sandbox = sandbox;
		this.json = json;
		this.emitter = emitter;
	}

	/**
	 * Sends events until the stream is closed or the client has disconnected. Does not
	 * complete the request of a client that has disconnected, because Tomcat completes
	 * this request itself and refuses other threads.
	 */
	void run() {
		try {
			while (!this.closed) {
				long begun = System.nanoTime();
				sendChanges();
				long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
				Thread.sleep(Math.max(SHORTEST_PAUSE_MILLIS, took * PAUSES_PER_LOOK));
			}
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("A state stream has ended: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.error("A state stream failed; this is a defect of the sandbox", ex);
			close();
		}
	}

	/** Ends the stream, and completes the request of its client. */
	void close() {
		this.closed = true;
		try {
			this.emitter.complete();
		}
		catch (IllegalStateException ex) {
			log.debug("The client of a state stream has disconnected at the same time: {}", ex.toString());
		}
	}

	private void sendChanges() throws IOException {
		SandboxAccount now = this.sandbox.account();
		if (now != this.account) {
			begin(now);
		}
		long seen = StateView.version(now);
		if (this.sentState == null || seen != this.version) {
			this.version = seen;
			state(now);
		}
		journal(now);
		if (System.nanoTime() - this.sent > PING_NANOS) {
			send(SseEmitter.event().comment("ping"));
		}
	}

	private void begin(SandboxAccount now) throws IOException {
		this.account = now;
		this.sentState = null;
		this.line = Math.max(0, now.journal().last() - FIRST_LINES);
		send(SseEmitter.event().name("begin").data("{}"));
	}

	private void state(SandboxAccount now) throws IOException {
		ObjectNode state = this.json.valueToTree(now.engine().look(() -> StateView.of(now)));
		JsonNode news = withoutTime(state);
		if (!news.equals(this.sentState)) {
			this.sentState = news;
			send(SseEmitter.event().name("state").data(state.toString()));
		}
	}

	/**
	 * Returns the state without values that change only because time passes, since the
	 * client computes these values with its own clock. A jump of the sandbox's clock
	 * still counts as a change.
	 */
	private static JsonNode withoutTime(ObjectNode state) {
		ObjectNode rest = state.deepCopy();
		rest.remove("version");
		ObjectNode clock = rest.withObject("clock");
		if (clock.path("mode").asString().equals("running")) {
			Instant now = Instant.parse(clock.path("now").asString());
			clock.put("now", Math.round(Duration.between(Instant.now(), now).toMillis() / 1000.0));
		}
		rest.path("tasks").forEach((task) -> ((ObjectNode) task).remove("age"));
		rest.path("waiting").forEach((waiting) -> ((ObjectNode) waiting).remove("age"));
		return rest;
	}

	private void journal(SandboxAccount now) throws IOException {
		List<Journal.Numbered> lines = now.journal().after(this.line);
		if (!lines.isEmpty()) {
			this.line = lines.get(lines.size() - 1).number();
			send(SseEmitter.event()
				.name("journal")
				.data(this.json.writeValueAsString(lines.stream().map(JournalLineView::of).toList())));
		}
	}

	private void send(SseEmitter.SseEventBuilder event) throws IOException {
		this.emitter.send(event);
		this.sent = System.nanoTime();
	}

}
