package dev.toritsugi.sandbox.api.eventbridge;

import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.account.ClientTokenException;
import dev.toritsugi.sandbox.account.ClientTokenVerifier;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Opens and closes the web sockets of the event bridge. The handshake request contains
 * the token of a worker in its query; without a valid token, the response is 401. Clients
 * send no frames.
 */
@Profile("sandbox")
@Component
class EventBridgeSocketHandler extends TextWebSocketHandler implements HandshakeInterceptor {

	private static final String CLIENT = "client";

	private static final String ACCOUNT = "account";

	private static final String OPTIONS = "options";

	private final Sandbox sandbox;

	private final ClientTokenVerifier tokens;

	private final EventBridgeConnectionRegistry connections;

	EventBridgeSocketHandler(Sandbox sandbox, ClientTokenVerifier tokens, EventBridgeConnectionRegistry connections) {
		this.sandbox = sandbox;
		this.tokens = tokens;
		this.connections = connections;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) throws InterruptedException {
		MultiValueMap<String, String> query = UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams();
		SandboxAccount account = this.sandbox.accountSetUp();
		Optional<EventBridgeClient> client = client(String.valueOf(query.getFirst("token")))
			.filter((found) -> account.engine().look(() -> found.worker(account).isPresent()));
		if (client.isEmpty()) {
			response.setStatusCode(HttpStatus.UNAUTHORIZED);
			return false;
		}
		attributes.put(CLIENT, client.get());
		attributes.put(ACCOUNT, account);
		attributes.put(OPTIONS,
				new EventBridgeConnectionRegistry.ConnectionOptions(
						"true".equals(query.getFirst("closeExistingSessions")),
						"true".equals(query.getFirst("setWorkerOfflineIfDisconnected"))));
		return true;
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
		// Spring has logged the exception.
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		Map<String, Object> attributes = session.getAttributes();
		if (attributes.get(CLIENT) instanceof EventBridgeClient client
				&& attributes.get(ACCOUNT) instanceof SandboxAccount account
				&& attributes.get(OPTIONS) instanceof EventBridgeConnectionRegistry.ConnectionOptions options) {
			this.connections.open(session, account, client, options);
		}
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		this.connections.closed(session);
	}

	private Optional<EventBridgeClient> client(String token) {
		try {
			return EventBridgeClient.of(this.tokens.verify(token));
		}
		catch (ClientTokenException ex) {
			return Optional.empty();
		}
	}

}
