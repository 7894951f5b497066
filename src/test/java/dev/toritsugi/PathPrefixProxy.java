package dev.toritsugi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * A reverse proxy that publishes a server below a path prefix and strips the prefix, as
 * nginx does for {@code location /prefix/ { proxy_pass http://server/; }}. Answers 404 to
 * requests outside of the prefix. Passes web sockets through.
 */
final class PathPrefixProxy implements AutoCloseable {

	static final String PREFIX = "/prefix";

	private final TcpServer connections;

	private final IntSupplier server;

	/** Request lines outside of the prefix. */
	private final List<String> strayed = new ArrayList<>();

	PathPrefixProxy(IntSupplier server) {
		this.server = server;
		this.connections = new TcpServer("path-prefix-proxy", this::serve);
	}

	/** Returns the address of the server's root, without a slash at the end. */
	String url() {
		return this.connections.url() + PREFIX;
	}

	synchronized List<String> strayed() {
		return List.copyOf(this.strayed);
	}

	private void serve(Socket client) throws IOException {
		String head = head(client.getInputStream());
		String[] line = head.substring(0, Math.max(0, head.indexOf("\r\n"))).split(" ");
		if (line.length != 3 || !line[1].startsWith(PREFIX + "/")) {
			stray(head);
			client.getOutputStream()
				.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.ISO_8859_1));
			return;
		}
		try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.server.getAsInt())) {
			upstream.getOutputStream().write(forwarded(head, line).getBytes(StandardCharsets.ISO_8859_1));
			this.connections.relay(client, upstream);
		}
	}

	private synchronized void stray(String head) {
		if (!head.isEmpty()) {
			this.strayed.add(head.lines().findFirst().orElse(""));
		}
	}

	/**
	 * Returns the head for the server: one request per connection, except web sockets.
	 */
	private static String forwarded(String head, String[] line) {
		String path = line[1].substring(PREFIX.length());
		String headers = head.substring(head.indexOf("\r\n") + 2);
		if (!headers.toLowerCase(Locale.ROOT).contains("upgrade: websocket")) {
			headers = "Connection: close\r\n"
					+ headers.replaceAll("(?im)^(connection|upgrade|http2-settings):[^\r]*\r\n", "");
		}
		return line[0] + " " + path + " " + line[2] + "\r\n" + headers;
	}

	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = in.read();
			if (next < 0) {
				return "";
			}
			head.write(next);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		this.connections.close();
	}

}
