package dev.toritsugi.sandbox.signalling;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.socket.SocketSender;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Receives the media descriptions of the sandbox's page for callers with sound, at
 * {@code /sandbox/sound?page=ID}. The page chooses the ID, and names it in the request
 * that places a call.
 */
final class CallerSoundHandler extends TextWebSocketHandler {

	private final Sandbox sandbox;

	private final JsonMapper json;

	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	CallerSoundHandler(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
		sandbox.onReset(() -> this.pages.values().forEach((page) -> page.connection().disconnect()));
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		SandboxAccount account = this.sandbox.account();
		Page page = new Page(pageId(session.getUri()), account, new CallerSoundConnection(
				new SocketSender(session, SignallingConfiguration.SOUND, Duration.ZERO), this.json));
		this.pages.put(session.getId(), page);
		account.engine().run(() -> account.voice().browsers().sounds().connect(page.id(), page.connection()));
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		Page page = this.pages.remove(session.getId());
		if (page != null) {
			page.connection().disconnect();
			page.account()
				.engine()
				.run(() -> page.account().voice().browsers().sounds().disconnected(page.id(), page.connection()));
		}
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage frame) {
		Page page = this.pages.get(session.getId());
		if (page != null) {
			JsonNode message = read(frame.getPayload());
			page.account().engine().run(() -> execute(page.account(), message));
		}
	}

	private static void execute(SandboxAccount account, JsonNode message) {
		String leg = message.path("leg").asString("");
		String sdp = message.path("sdp").asString("");
		switch (message.path("type").asString("")) {
			case "offer" -> account.voice().browsers().sounds().offered(leg, sdp);
			case "answer" -> account.voice().browsers().sounds().answeredAgain(leg, sdp);
			default -> {
				// A page of another version of the sandbox may send more.
			}
		}
	}

	private JsonNode read(String frame) {
		try {
			return this.json.readTree(frame);
		}
		catch (JacksonException ex) {
			return this.json.createObjectNode();
		}
	}

	private static String pageId(@Nullable URI address) {
		String id = (address != null) ? UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("page")
				: null;
		return (id != null) ? id : "";
	}

	/** A connected page, and the account that it plays callers of. */
	private record Page(String id, SandboxAccount account, CallerSoundConnection connection) {

	}

}
