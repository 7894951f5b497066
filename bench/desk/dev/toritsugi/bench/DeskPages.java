package dev.toritsugi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attaches the pages of many operators to a server, and measures what they cost. Prints a
 * line for each part: the requests to Twilio in a minute or per call, the processor time
 * of the server in per cent of one core or in ms per call, and its resident memory in
 * MiB.
 */
public final class DeskPages {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Duration PART = Duration.ofSeconds(45);

	private static final int CALLS = 60;

	private static final String READY = "{\"registered\":true,\"microphone\":\"ready\",\"sound\":true,\"busy\":false}";

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");

	private static final Pattern SID = Pattern.compile("\"sid\"\\s*:\\s*\"(CA[0-9a-f]{32})\"");

	private static final Pattern RINGS = Pattern
		.compile("\"name\"\\s*:\\s*\"(operator\\d+)\"[^\\[\\]]*\"holds\"\\s*:\\s*\\[\\s*\\{\\s*\"reservation\"\\s*:\\s*\"\\w+\"\\s*,\\s*\"status\"\\s*:\\s*\"pending\"");

	private final String server;

	private final String sandbox;

	private final Path process;

	private final List<Page> pages = new ArrayList<>();

	private final AtomicLong states = new AtomicLong();

	private DeskPages(String port, String sandboxPort, String pid) {
		this.server = "http://localhost:" + port;
		this.sandbox = "http://localhost:" + sandboxPort + "/sandbox/";
		this.process = Path.of("/proc", pid);
	}

	/**
	 * @param arguments port of the server, port of the sandbox, process ID of the server,
	 * number of operators
	 */
	public static void main(String[] arguments) throws Exception {
		DeskPages desks = new DeskPages(arguments[0], arguments[1], arguments[2]);
		int operators = Integer.parseInt(arguments[3]);
		desks.idle("no desk, idle");
		desks.calls("no desk, calls");
		for (int i = 0; i < operators; i++) {
			desks.attach("operator" + i);
		}
		Thread.sleep(15_000);
		desks.idle(operators + " desks, idle");
		desks.calls(operators + " desks, calls");
		long open = desks.pages.stream().filter((page) -> !page.closed).count();
		System.out.println("open " + open + " " + desks.states.get());
		System.exit((open == operators) ? 0 : 1);
	}

	/** Signs an operator in, starts the work and opens the web socket. */
	private void attach(String operator) throws Exception {
		HttpResponse<String> signedIn = HTTP
			.send(HttpRequest.newBuilder(URI.create(this.server + "/login"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("name=" + operator + "&password=sandbox"))
				.build(), HttpResponse.BodyHandlers.ofString());
		String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
		String session = UUID.randomUUID().toString();
		String phone = "\"session\":\"" + session + "\",\"phone\":" + READY;
		post("/desk/work/start", cookie, "{" + phone + "}");
		post("/desk/activity", cookie, "{\"activity\":\"Available\"," + phone + "}");
		Page page = new Page(phone, this.states);
		HTTP.newWebSocketBuilder()
			.header("Origin", this.server)
			.header("Cookie", cookie)
			.buildAsync(URI.create(this.server.replace("http:", "ws:") + "/desk/socket"), page)
			.join();
		this.pages.add(page);
	}

	private void post(String path, String cookie, String body) throws IOException, InterruptedException {
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(this.server + path))
			.header("Content-Type", "application/json")
			.header("Origin", this.server)
			.header("Cookie", cookie)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IOException(path + ": " + response.statusCode() + " " + response.body());
		}
	}

	private void idle(String title) throws Exception {
		long last = requestsAfter(0)[1];
		long before = cpuMillis();
		Thread.sleep(PART.toMillis());
		double minutes = PART.toMillis() / 60_000.0;
		print(title, requestsAfter(last)[0] / minutes, 100.0 * (cpuMillis() - before) / PART.toMillis());
	}

	/** Lets callers call one after the other. Each talks to an operator for a moment. */
	private void calls(String title) throws Exception {
		long last = requestsAfter(0)[1];
		long before = cpuMillis();
		long start = System.nanoTime();
		for (int i = 0; i < CALLS; i++) {
			Matcher call = SID.matcher(control("POST", "calls"));
			if (!call.find()) {
				throw new IOException("no call");
			}
			Matcher rings = RINGS.matcher(control("GET", "state"));
			while (!rings.find()) {
				Thread.sleep(20);
				rings = RINGS.matcher(control("GET", "state"));
			}
			control("POST", "workers/" + rings.group(1) + "/answer");
			Thread.sleep(200);
			control("POST", "calls/" + call.group(1) + "/hangup");
			Thread.sleep(300);
		}
		Thread.sleep(5_000);
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.println("seconds " + Math.round(seconds));
		print(title, requestsAfter(last)[0] / (double) CALLS, (cpuMillis() - before) / (double) CALLS);
	}

	private void print(String title, double requests, double cpu) throws IOException {
		System.out.printf("result;%s;%.2f;%.1f;%d%n", title, requests, cpu, residentMib());
	}

	/** Returns the number of REST requests after an entry, and the number of the last one. */
	private long[] requestsAfter(long entry) throws IOException, InterruptedException {
		Matcher ids = ID.matcher(control("GET", "journal?kind=REST&after=" + entry));
		long count = 0;
		long last = entry;
		while (ids.find()) {
			count++;
			last = Long.parseLong(ids.group(1));
		}
		return new long[] { count, last };
	}

	private String control(String method, String path) throws IOException, InterruptedException {
		HttpRequest.BodyPublisher empty = HttpRequest.BodyPublishers.noBody();
		return HTTP.send(HttpRequest.newBuilder(URI.create(this.sandbox + path)).method(method, empty).build(),
				HttpResponse.BodyHandlers.ofString())
			.body();
	}

	/** Processor time of the server, from its ticks of 10 ms. */
	private long cpuMillis() throws IOException {
		String[] stat = Files.readString(this.process.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
		return 10 * (Long.parseLong(stat[11]) + Long.parseLong(stat[12]));
	}

	private long residentMib() throws IOException {
		return Files.readAllLines(this.process.resolve("status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The web socket of a page, which answers pings.
	 */
	private static final class Page implements WebSocket.Listener {

		private static final Pattern PING = Pattern.compile("\"type\":\"ping\",\"id\":(\\d+)");

		private final String phone;

		private final AtomicLong states;

		private final StringBuilder frame = new StringBuilder();

		private volatile boolean closed;

		Page(String phone, AtomicLong states) {
			this.phone = phone;
			this.states = states;
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.frame.append(data);
			if (last) {
				Matcher ping = PING.matcher(this.frame);
				if (this.frame.length() < 100 && ping.find()) {
					socket.sendText("{\"type\":\"pong\",\"id\":" + ping.group(1) + "," + this.phone + "}", true);
				}
				else {
					this.states.incrementAndGet();
				}
				this.frame.setLength(0);
			}
			return WebSocket.Listener.super.onText(socket, data, last);
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			this.closed = true;
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.closed = true;
		}

	}

}
