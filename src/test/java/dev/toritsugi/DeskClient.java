package dev.toritsugi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.jayway.jsonpath.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of an operator, as far as its web socket is concerned.
 */
final class DeskClient implements WebSocket.Listener, AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder frame = new StringBuilder();

	private final WebSocket socket;

	/** Signs an operator in, and opens the web socket. */
	DeskClient(int port, String operator) throws Exception {
		this(port, "http://localhost:" + port, cookie(port, operator));
	}

	/**
	 * Opens the web socket.
	 * @param origin origin of the page
	 * @param cookie the browser's cookie
	 */
	DeskClient(int port, String origin, String cookie) {
		this(URI.create("ws://localhost:" + port + "/desk/socket"), origin, cookie);
	}

	DeskClient(URI address, String origin, String cookie) {
		this.socket = HTTP.newWebSocketBuilder()
			.header("Origin", origin)
			.header("Cookie", cookie)
			.connectTimeout(LIMIT)
			.buildAsync(address, this)
			.join();
	}

	/** Signs an operator of the sandbox in, and returns the cookie. */
	static String cookie(int port, String operator) throws Exception {
		HttpResponse<Void> response = HTTP
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("name=" + operator + "&password=sandbox"))
				.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(response.statusCode()).isEqualTo(204);
		return response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
	}

	/** Deletes a cookie, as the page's button for signing out does. */
	static void signOut(int port, String cookie) throws Exception {
		HttpResponse<Void> response = HTTP
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/logout"))
				.header("Cookie", cookie)
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(response.statusCode()).isEqualTo(204);
	}

	void send(String json) {
		this.socket.sendText(json.replace('\'', '"'), true).join();
	}

	/** Returns the next message of a type. Skips other messages. */
	String next(String type) throws InterruptedException {
		return next(type, (message) -> true);
	}

	/** Returns the next message that fulfils a condition. Skips other messages. */
	String next(String type, Predicate<String> condition) throws InterruptedException {
		while (true) {
			String message = this.received.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
			assertThat(message).as("a message %s within %s; close code %s", type, LIMIT, this.closed).isNotNull();
			if (JsonPath.read(message, "$.type").equals(type) && condition.test(message)) {
				return message;
			}
		}
	}

	/** Waits for the next ping, and answers it without a session. */
	void answerPing() throws InterruptedException {
		int id = JsonPath.read(next("ping"), "$.id");
		send("{'type':'pong','id':" + id + "}");
	}

	/** Whether the server has not closed the web socket. */
	boolean isOpen() {
		return !this.closed.isDone();
	}

	/** Waits until the server closes the web socket, and returns the close code. */
	int closeCode() throws Exception {
		return this.closed.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.frame.append(data);
		if (last) {
			this.received.add(this.frame.toString());
			this.frame.setLength(0);
		}
		return WebSocket.Listener.super.onText(webSocket, data, last);
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed.complete(statusCode);
		return WebSocket.Listener.super.onClose(webSocket, statusCode, reason);
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.closed.completeExceptionally(error);
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
