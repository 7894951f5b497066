package dev.toritsugi.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Sends signed webhooks, each on a connection of its own, while many slow clients are
 * connected. A slow client sends a byte every three seconds and connects again when the
 * server has closed its connection. Prints a line with the number of webhooks and their
 * time in ms, median and maximum, and the number of other responses than 200.
 */
public final class SlowClients {

	private static final String HEAD = "POST /enqueue HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: any\r\n";

	private final InetSocketAddress server;

	private final byte[] begin;

	private final SocketChannel[] clients;

	private volatile int connected;

	private volatile boolean done;

	private SlowClients(int port, int clients, String begin) {
		this.server = new InetSocketAddress("127.0.0.1", port);
		this.clients = new SocketChannel[clients];
		this.begin = begin.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * @param args port, number of slow clients, "body" or "head" (which part they send
	 * slowly), seconds; the form and the signature of the webhook are in the environment
	 */
	public static void main(String[] args) throws Exception {
		int port = Integer.parseInt(args[0]);
		SlowClients slow = new SlowClients(port, Integer.parseInt(args[1]),
				HEAD + (args[2].equals("body") ? "Content-Length: 200\r\n\r\na" : "X-Slow: a"));
		Thread attack = new Thread(slow::send);
		attack.setDaemon(true);
		attack.start();
		while (slow.connected < slow.clients.length) {
			Thread.sleep(100);
		}
		Thread.sleep(3000);
		measure(port, Duration.ofSeconds(Long.parseLong(args[3])));
		slow.done = true;
		attack.join();
	}

	private void send() {
		while (!this.done) {
			long start = System.nanoTime();
			for (int i = 0; i < this.clients.length && !this.done; i++) {
				this.clients[i] = send(this.clients[i]);
				this.connected = Math.max(this.connected, i + 1);
			}
			long left = 3000 - (System.nanoTime() - start) / 1_000_000;
			try {
				Thread.sleep(Math.max(left, 1));
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private SocketChannel send(SocketChannel client) {
		try {
			if (client != null && client.read(ByteBuffer.allocate(4096)) == 0) {
				client.write(ByteBuffer.wrap(new byte[] { 'a' }));
				return client;
			}
		}
		catch (IOException ex) {
			// The server has closed the connection, so a new one follows.
		}
		try {
			if (client != null) {
				client.close();
			}
			SocketChannel next = SocketChannel.open(this.server);
			next.write(ByteBuffer.wrap(this.begin));
			next.configureBlocking(false);
			return next;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static void measure(int port, Duration duration) throws InterruptedException {
		long end = System.nanoTime() + duration.toNanos();
		long[] times = new long[100_000];
		int count = 0;
		int failed = 0;
		while (System.nanoTime() < end && count < times.length) {
			long start = System.nanoTime();
			failed += (webhook(port) == 200) ? 0 : 1;
			times[count++] = System.nanoTime() - start;
			Thread.sleep(20);
		}
		long[] sorted = Arrays.copyOf(times, count);
		Arrays.sort(sorted);
		System.out.printf("result\t%d\t%.1f\t%.1f\t%d%n", count, sorted[count / 2] / 1e6, sorted[count - 1] / 1e6,
				failed);
	}

	/** Sends a webhook, and returns the status, or 0 if there was none within 20 s. */
	private static int webhook(int port) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/enqueue")
				.toURL()
				.openConnection();
			connection.setConnectTimeout(20_000);
			connection.setReadTimeout(20_000);
			connection.setRequestProperty("Connection", "close");
			connection.setRequestProperty("X-Twilio-Signature", System.getenv("SIGNATURE"));
			connection.setDoOutput(true);
			connection.getOutputStream().write(System.getenv("FORM").getBytes(StandardCharsets.US_ASCII));
			return connection.getResponseCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
