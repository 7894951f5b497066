package dev.toritsugi.sandbox.signalling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client of the signalling socket, which sends and receives the messages of the Voice
 * SDK.
 */
class SignallingClient implements WebSocket.Listener, AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final JsonMapper json = new JsonMapper();

	private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

	private final StringBuilder frame = new StringBuilder();

	private final WebSocket socket;

	/**
	 * @param origin origin of the page that connects
	 */
	SignallingClient(String port, String origin) {
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.header("Origin", origin)
			.connectTimeout(LIMIT)
			.buildAsync(URI.create("ws://localhost:" + port + "/signal"), this)
			.join();
	}

	/** Sends a message with a payload in JSON, in which ' stands for ". */
	void send(String type, String payload) {
		sendFrame("{\"payload\":%s,\"type\":\"%s\",\"version\":\"1.6\"}".formatted(payload.replace('\'', '"'), type));
	}

	void sendFrame(String text) {
		this.socket.sendText(text, true).join();
	}

	/** Sends a token, and returns the type of the response or the code of the error. */
	String listen(String token) throws InterruptedException {
		send("listen", "{'token':'%s','reconnectTimeout':0}".formatted(token));
		return next();
	}

	/** Returns the type of the next message, or the code if the message is an error. */
	String next() throws InterruptedException {
		JsonNode message = message();
		JsonNode code = message.path("payload").path("error").path("code");
		return code.isMissingNode() ? message.path("type").stringValue() : code.asString();
	}

	JsonNode message() throws InterruptedException {
		JsonNode message = this.received.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
		assertThat(message).as("a message within " + LIMIT).isNotNull();
		return message;
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.frame.append(data);
		if (last) {
			String text = this.frame.toString();
			this.frame.setLength(0);
			if (!text.equals("\n")) {
				this.received.add(this.json.readTree(text));
			}
		}
		return WebSocket.Listener.super.onText(webSocket, data, last);
	}

	@Override
	public void close() {
		this.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
	}

}
