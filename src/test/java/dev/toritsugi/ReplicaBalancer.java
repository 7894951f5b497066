package dev.toritsugi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Deals each request to one of the replicas at random, so that the same seed leads to the
 * same deal whatever the order of the requests. A killed replica loses the requests that
 * are dealt to it, until the balancer notices and deals them to another one.
 */
final class ReplicaBalancer implements AutoCloseable {

	private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "expect", "upgrade",
			"http2-settings", "transfer-encoding");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<Integer> replicas = new CopyOnWriteArrayList<>();

	private final Set<Integer> killed = ConcurrentHashMap.newKeySet();

	private final Set<Integer> noticed = ConcurrentHashMap.newKeySet();

	/** Number of times that each request was sent. */
	private final Map<Integer, Integer> repetitions = new ConcurrentHashMap<>();

	private final HttpServer server;

	private volatile int seed;

	ReplicaBalancer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::forward);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	void add(int port) {
		this.replicas.add(port);
	}

	/** Begins a deal of its own for each seed. */
	void begin(int seed) {
		this.seed = seed;
		this.repetitions.clear();
		this.killed.clear();
		this.noticed.clear();
	}

	void kill(int port) {
		this.killed.add(port);
	}

	/** Deals no more requests to killed replicas. */
	void noticeKilled() {
		this.noticed.addAll(this.killed);
	}

	void revive(int port) {
		this.killed.remove(port);
		this.noticed.remove(port);
	}

	private void forward(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		int port = deal(exchange.getRequestURI() + new String(body, StandardCharsets.UTF_8));
		try (exchange) {
			if (!this.killed.contains(port)) {
				answer(exchange,
						this.client.send(request(exchange, port, body), HttpResponse.BodyHandlers.ofByteArray()));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private int deal(String request) {
		List<Integer> candidates = this.replicas.stream().filter((port) -> !this.noticed.contains(port)).toList();
		int hash = 31 * this.seed + request.hashCode();
		int repetition = this.repetitions.merge(hash, 1, Integer::sum);
		return candidates.get(new Random(31L * hash + repetition).nextInt(candidates.size()));
	}

	private static HttpRequest request(HttpExchange exchange, int port, byte[] body) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + port + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		return request.build();
	}

	private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
		answer.headers()
			.firstValue("Content-Type")
			.ifPresent((type) -> exchange.getResponseHeaders().add("Content-Type", type));
		exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length > 0) ? answer.body().length : -1);
		exchange.getResponseBody().write(answer.body());
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
