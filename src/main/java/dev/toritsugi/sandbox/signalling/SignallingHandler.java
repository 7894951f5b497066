package dev.toritsugi.sandbox.signalling;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.sandbox.account.ClientTokenException;
import dev.toritsugi.sandbox.account.ClientTokenVerifier;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.socket.SocketSender;
import dev.toritsugi.sandbox.voice.browser.BrowserPhoneService;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Receives the messages of the Voice SDK, which the SDK sends to Twilio's signalling
 * service. Executes each message as a command of the sandbox's engine.
 */
final class SignallingHandler extends TextWebSocketHandler {

	private final Sandbox sandbox;

	private final ClientTokenVerifier tokens;

	private final JsonMapper json;

	private final Map<String, SignallingConnection> connections = new ConcurrentHashMap<>();

	SignallingHandler(Sandbox sandbox, ClientTokenVerifier tokens, JsonMapper json) {
		this.sandbox = sandbox;
		this.tokens = tokens;
		this.json = json;
		sandbox.onReset(() -> this.connections.values().forEach(SignallingConnection::disconnect));
	}

	/** Returns all open connections. */
	Collection<SignallingConnection> connections() {
		return this.connections.values();
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		this.connections.put(session.getId(), new SignallingConnection(
				new SocketSender(session, SignallingConfiguration.SIGNAL, Duration.ZERO), this.json));
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		SignallingConnection connection = this.connections.remove(session.getId());
		if (connection != null) {
			connection.disconnect();
			VoiceIdentity identity = connection.voiceIdentity();
			if (identity != null) {
				identity.account().engine().run(() -> calls(identity).disconnected(connection));
			}
		}
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage frame) {
		SignallingConnection connection = this.connections.get(session.getId());
		if (connection == null || frame.getPayload().equals(SignallingMessage.HEARTBEAT)) {
			return;
		}
		SignallingMessage message = SignallingMessage.parse(frame.getPayload(), this.json);
		if (message == null) {
			connection.error(SignallingError.MALFORMED);
		}
		else if (message.type().equals("listen")) {
			listen(connection, message.text("token"));
		}
		else {
			VoiceIdentity identity = connection.voiceIdentity();
			if (identity == null) {
				connection.error(SignallingError.TOKEN_INVALID);
			}
			else {
				identity.account().engine().run(() -> execute(connection, identity, message));
			}
		}
	}

	private void listen(SignallingConnection connection, String token) {
		try {
			VoiceIdentity identity = VoiceIdentity.of(this.sandbox.account(), this.tokens.verify(token)).orElse(null);
			if (identity == null) {
				connection.error(SignallingError.TOKEN_INVALID);
				return;
			}
			VoiceIdentity previous = connection.voiceIdentity();
			if (previous != null && !previous.identity().equals(identity.identity())) {
				previous.account().engine().run(() -> calls(previous).unregister(connection));
			}
			connection.connected(identity);
		}
		catch (ClientTokenException ex) {
			connection.error(SignallingError.of(ex.problem()));
		}
	}

	private static void execute(SignallingConnection connection, VoiceIdentity identity, SignallingMessage message) {
		BrowserPhoneService calls = calls(identity);
		String callSid = message.text("callsid");
		switch (message.type()) {
			case "register" -> register(connection, identity, message);
			case "invite" -> invite(connection, calls, message);
			case "answer" -> calls.answer(connection, callSid, message.text("sdp"));
			case "reject" -> calls.reject(connection, callSid);
			case "hangup" -> calls.hangUp(connection, callSid);
			case "reinvite" -> calls.restartMedia(connection, callSid, message.text("sdp"));
			case "dtmf" -> calls.press(connection, callSid, message.text("dtmf"));
			case "message" -> connection.acknowledge(callSid, message.text("voiceeventsid"));
			default -> {
				// As Twilio's SDK ignores unknown messages, the sandbox does too.
			}
		}
	}

	/**
	 * Continues a call. An invitation without a reconnection token would place an
	 * outgoing call.
	 */
	private static void invite(SignallingConnection connection, BrowserPhoneService calls, SignallingMessage message) {
		if (message.text("reconnect").isEmpty()) {
			connection.refuse(message.text("callsid"), SignallingError.OUTGOING_DECLINED);
		}
		else {
			calls.reconnect(connection, message.text("callsid"), message.text("reconnect"));
		}
	}

	private static void register(SignallingConnection connection, VoiceIdentity identity, SignallingMessage message) {
		if (!message.payload().path("media").path("audio").asBoolean(false)) {
			calls(identity).unregister(connection);
			connection.offline();
		}
		else if (!identity.incoming()) {
			connection.error(SignallingError.INCOMING_NOT_ALLOWED);
		}
		else {
			connection.ready();
			calls(identity).register(connection);
		}
	}

	private static BrowserPhoneService calls(VoiceIdentity identity) {
		return identity.account().voice().browsers().phones();
	}

}
