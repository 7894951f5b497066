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
 * Tells one who watches of each change, a few at a time. On connecting and after a reset
 * they are told everything.
 */
final class StateStream {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/** As fast as an eye follows. */
	private static final long PAUSE_MILLIS = 100;

	/** A state that takes long to tell is told less often. */
	private static final int SHARE = 4;

	/** So that a listener who is gone is noticed. */
	private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(10);

	private static final int LINES_AT_FIRST = 500;

	private final Sandbox sandbox;

	private final JsonMapper json;

	private final SseEmitter emitter;

	private @Nullable SandboxAccount account;

	private @Nullable JsonNode told;

	private long version;

	private long line;

	private long sent;

	private volatile boolean closed;

	StateStream(Sandbox sandbox, JsonMapper json, SseEmitter emitter) {
		this.sandbox = sandbox;
		this.json = json;
		this.emitter = emitter;
	}

	void run() {
		try {
			while (!this.closed) {
				long begun = System.nanoTime();
				tell();
				long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
				Thread.sleep(Math.max(PAUSE_MILLIS, took * SHARE));
			}
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("Somebody watches no longer: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.emitter.complete();
	}

	void close() {
		this.closed = true;
		this.emitter.complete();
	}

	private void tell() throws IOException {
		SandboxAccount now = this.sandbox.account();
		if (now != this.account) {
			begin(now);
		}
		long seen = StateView.version(now);
		if (this.told == null || seen != this.version) {
			this.version = seen;
			state(now);
		}
		journal(now);
		if (System.nanoTime() - this.sent > PING_NANOS) {
			send(SseEmitter.event().comment("still here"));
		}
	}

	private void begin(SandboxAccount now) throws IOException {
		this.account = now;
		this.told = null;
		this.line = Math.max(0, now.journal().last() - LINES_AT_FIRST);
		send(SseEmitter.event().name("begin").data("{}"));
	}

	private void state(SandboxAccount now) throws IOException {
		ObjectNode state = this.json.valueToTree(now.engine().look(() -> StateView.of(now)));
		JsonNode news = withoutTime(state);
		if (!news.equals(this.told)) {
			this.told = news;
			send(SseEmitter.event().name("state").data(state.toString()));
		}
	}

	/**
	 * That time passes is no news: whoever watches has a clock too. That the sandbox's
	 * clock was moved is.
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
