package dev.toritsugi.twilio.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server that answers in TaskRouter's place with prepared answers. A test sets
 * the answers for each request, of which the last is repeated, and reads the received
 * requests afterwards. It uses real HTTP on the loopback interface, so that Twilio's SDK
 * and the product's HTTP client take part.
 */
public final class ScriptedTwilio implements AutoCloseable {

	public static final String ACCOUNT = "AC" + "a".repeat(32);

	public static final String AUTH_TOKEN = "the-auth-token";

	public static final String WORKSPACE = "WS" + "b".repeat(32);

	/** The worker of every reservation. */
	static final String WORKER = "WK" + "2".repeat(32);

	public static final String WORKFLOW = "WW" + "c".repeat(32);

	/** As {@link RequestRetry#SERVER}, with shorter pauses. */
	private static final RequestRetry RETRY = new RequestRetry(RequestRetry.SERVER.requests(), Duration.ofMillis(10),
			false);

	private static final String PREFIX = "/v1/Workspaces/" + WORKSPACE;

	private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	public ScriptedTwilio() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	public URI url() {
		return URI.create("http://" + this.server.getAddress().getAddress().getHostAddress() + ":"
				+ this.server.getAddress().getPort());
	}

	/**
	 * @param request method and path within the workspace, with its query
	 */
	public ScriptedTwilio on(String request, Answer... answers) {
		this.script.put(request, new ArrayDeque<>(List.of(answers)));
		return this;
	}

	public void reset() {
		this.script.clear();
		this.received.clear();
	}

	/**
	 * Method, path within the workspace and query of the received requests, without those
	 * of the reconciler and of the check of the workflow, which a server sends at some
	 * time after its start.
	 */
	public List<String> requests() {
		return this.received.stream()
			.map(Received::request)
			.filter((request) -> !request.equals("GET ") && !request.matches("GET /Workflows/WW\\w{32}")
					&& !request.matches("GET /Tasks\\?.*AssignmentStatus=pending.*"))
			.toList();
	}

	public List<Received> received() {
		return this.received;
	}

	public TwilioProperties properties(Duration attempt, Duration operation) {
		return properties(url(), attempt, operation);
	}

	static TwilioProperties properties(URI apiBaseUrl, Duration attempt, Duration operation) {
		return new TwilioProperties(ACCOUNT, AUTH_TOKEN, null, Map.of(), null, null, WORKSPACE, WORKFLOW, null, null,
				URI.create("https://calls.example.com"), null, null, apiBaseUrl,
				new TwilioProperties.Timeout(Duration.ofSeconds(1), attempt, operation));
	}

	public TaskClient client(TwilioProperties properties) {
		return new TaskClient(connection(properties));
	}

	public ActivityHistoryClient activityHistoryClient(TwilioProperties properties) {
		return new ActivityHistoryClient(connection(properties), new CallClient(connection(properties)),
				new OwnWorkflows(properties.workflowSid(), List.of()));
	}

	public WorkerClient workerClient(TwilioProperties properties) {
		return new WorkerClient(connection(properties));
	}

	WorkspaceConnection connection(TwilioProperties properties) {
		return new WorkspaceConnection(properties, TwilioCredentials.of(properties.account()),
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
				new TwilioClock(InstantSource.system()), RETRY);
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		String address = exchange.getRequestURI().toString();
		String request = exchange.getRequestMethod() + " "
				+ (address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address);
		this.received.add(new Received(request, exchange.getRequestHeaders().getFirst("Authorization"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		Deque<Answer> answers = this.script.get(request);
		Answer answer = (answers == null) ? json(501, "{\"message\":\"not in the script: " + request + "\"}")
				: (answers.size() > 1) ? answers.removeFirst() : answers.getFirst();
		answer.give(exchange, this.closed);
		exchange.close();
	}

	public static Answer json(int status, String body, String... headers) {
		return (exchange, closed) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
			}
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		};
	}

	public static Answer page(int status) {
		return json(status, "<html><body>Bad Gateway</body></html>", "Content-Type", "text/html");
	}

	/** Reads the request and does not answer until the test is over. */
	public static Answer silence() {
		return (exchange, closed) -> await(closed);
	}

	/** Begins an answer and does not end it until the test is over. */
	public static Answer halfAnAnswer() {
		return (exchange, closed) -> {
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write('{');
			exchange.getResponseBody().flush();
			await(closed);
		};
	}

	/** Reads the request and closes the connection. */
	public static Answer hangUp() {
		return (exchange, closed) -> {
		};
	}

	public static Answer error(int status, int code, String message, String... headers) {
		return json(status, """
				{"code":%d,"message":"%s","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
			.formatted(code, message, code, status), headers);
	}

	public static Answer gone() {
		return error(404, 20404, "The requested resource was not found");
	}

	public static Answer task(TaskSid sid, String status) {
		return json(200,
				"""
						{"account_sid":"%s","assignment_status":"%s","attributes":"{}","sid":"%s","workflow_sid":"%s","workspace_sid":"%s"}"""
					.formatted(ACCOUNT, status, sid, WORKFLOW, WORKSPACE));
	}

	public static Answer reservations(Row... reservations) {
		return list("reservations",
				Stream.of(reservations)
					.map((row) -> """
							{"sid":"%s","task_sid":"%s","worker_sid":"%s","worker_name":"%s","reservation_status":"%s",
							"workspace_sid":"%s"}""".formatted("WR" + row.task().value().substring(2), row.task(),
							WORKER, row.worker(), row.status(), WORKSPACE)));
	}

	public static Answer workers(String sid, String friendlyName) {
		return list("workers", Stream.of("{\"sid\":\"%s\",\"friendly_name\":\"%s\"}".formatted(sid, friendlyName)));
	}

	public static Answer noWorkers() {
		return list("workers", Stream.of());
	}

	private static Answer list(String key, Stream<String> rows) {
		return json(200, """
				{"%s":[%s],"meta":{"page":0,"page_size":50,"first_page_url":"https://taskrouter.twilio.com/",
				"previous_page_url":null,"url":"https://taskrouter.twilio.com/","next_page_url":null,"key":"%s"}}"""
			.formatted(key, rows.collect(Collectors.joining(",")), key));
	}

	private static void await(CountDownLatch closed) {
		try {
			closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Writes an answer.
	 */
	@FunctionalInterface
	public interface Answer {

		void give(HttpExchange exchange, CountDownLatch closed) throws IOException;

	}

	/**
	 * A reservation in a list.
	 */
	public record Row(TaskSid task, String worker, String status) {

	}

	/**
	 * A received request.
	 */
	public record Received(String request, @Nullable String authorization, String body) {

	}

}
