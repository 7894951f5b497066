package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's application: answers a document by path, and keeps what it was told.
 */
public final class TwimlServer implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, String> documents = new ConcurrentHashMap<>();

	private final List<String> told = new CopyOnWriteArrayList<>();

	private final Map<String, Headers> headers = new ConcurrentHashMap<>();

	public TwimlServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/**
	 * Answers that from now on.
	 * @return the address of the path
	 */
	public URI answers(String path, String document) {
		this.documents.put(path, document);
		return url(path);
	}

	URI url(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	/**
	 * The requests to a path: method and parameters.
	 */
	public List<String> told(String path) {
		return this.told.stream().filter((request) -> request.split(" ")[1].equals(path)).toList();
	}

	/**
	 * A header of the last request to a path; null where it had none.
	 */
	public @Nullable String header(String path, String name) {
		return this.headers.getOrDefault(path, new Headers()).getFirst(name);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			URI uri = exchange.getRequestURI();
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.told.add("%s %s %s%s".formatted(exchange.getRequestMethod(), uri.getPath(), body,
					(uri.getRawQuery() != null) ? uri.getRawQuery() : ""));
			this.headers.put(uri.getPath(), exchange.getRequestHeaders());
			String text = this.documents.getOrDefault(uri.getPath(), "");
			byte[] document = text.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", text.startsWith("{") ? "application/json" : "text/xml");
			exchange.sendResponseHeaders(document.length > 0 ? 200 : 204, document.length > 0 ? document.length : -1);
			exchange.getResponseBody().write(document);
		}
	}

}
