package dev.toritsugi.provisioning.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A reverse proxy in front of a server, configured well or badly.
 */
final class Proxy implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final HttpServer server;

	private final int target;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private String prefix = "";

	private int answer;

	Proxy(int target) throws IOException {
		this.target = target;
		this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String url(String path) {
		return "http://localhost:" + port() + path;
	}

	Proxy adds(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	Proxy strips(String pathPrefix) {
		this.prefix = pathPrefix;
		return this;
	}

	/** Answers every request itself with a status. */
	void answers(int status) {
		this.answer = status;
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		if (this.answer > 0) {
			answer(exchange, this.answer, "<Response/>");
			return;
		}
		String path = exchange.getRequestURI().toString().replaceFirst("^" + this.prefix, "");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.target + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
		if (signature != null) {
			request.header("X-Twilio-Signature", signature);
		}
		this.headers.forEach(request::header);
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			answer(exchange, response.statusCode(), response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
