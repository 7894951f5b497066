package dev.toritsugi.twilio.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An HTTP request that is sent byte for byte as a test writes it. An HTTP client would
 * normalize the path, set the header Host or refuse headers.
 */
final class WireRequest {

	private final StringBuilder head = new StringBuilder();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private WireRequest(String requestLine) {
		this.head.append(requestLine).append("\r\nConnection: close\r\n");
	}

	/**
	 * @param target path and query, sent unchanged
	 */
	static WireRequest of(String method, String target) {
		return ofLine(method + " " + target + " HTTP/1.1");
	}

	/**
	 * @param requestLine method, target and protocol, sent unchanged
	 */
	static WireRequest ofLine(String requestLine) {
		return new WireRequest(requestLine);
	}

	WireRequest header(String name, String value) {
		this.head.append(name).append(": ").append(value).append("\r\n");
		return this;
	}

	WireRequest form(String body) {
		return body("application/x-www-form-urlencoded; charset=UTF-8", body);
	}

	WireRequest body(String contentType, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		this.body.writeBytes(bytes);
		return header("Content-Type", contentType).header("Content-Length", String.valueOf(bytes.length));
	}

	/**
	 * Adds a body without Content-Length.
	 */
	WireRequest chunked(String contentType, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < bytes.length; from += 8192) {
			byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 8192));
			this.body.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			this.body.writeBytes(chunk);
			this.body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		this.body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return header("Content-Type", contentType).header("Transfer-Encoding", "chunked");
	}

	WireResponse send(int port) throws IOException {
		return send(port, (out, bytes) -> out.write(bytes));
	}

	/**
	 * Sends the body byte by byte, each in a packet of its own.
	 */
	WireResponse sendInPieces(int port) throws IOException {
		return send(port, (out, bytes) -> {
			for (byte piece : bytes) {
				out.write(piece);
				Thread.yield();
			}
		});
	}

	private WireResponse send(int port, BodyWriter writer) throws IOException {
		if (this.head.indexOf("\r\nHost: ") < 0) {
			header("Host", "localhost:" + port);
		}
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(300_000);
			socket.setTcpNoDelay(true);
			socket.getOutputStream().write((this.head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			writer.write(socket.getOutputStream(), this.body.toByteArray());
			socket.getOutputStream().flush();
			return WireResponse.parse(socket.getInputStream().readAllBytes());
		}
	}

	@FunctionalInterface
	private interface BodyWriter {

		void write(OutputStream out, byte[] bytes) throws IOException;

	}

	/**
	 * @param head status line and headers
	 */
	record WireResponse(int status, String head, String body) {

		private static WireResponse parse(byte[] answer) {
			String text = new String(answer, StandardCharsets.UTF_8);
			int end = text.indexOf("\r\n\r\n");
			return new WireResponse(Integer.parseInt(text.substring(9, 12)), text.substring(0, end),
					text.substring(end + 4));
		}

	}

}
