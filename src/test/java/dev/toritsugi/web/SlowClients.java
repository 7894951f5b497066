package dev.toritsugi.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that send a part of a request and then wait, each on its own connection.
 */
final class SlowClients implements AutoCloseable {

	private final List<Socket> sockets = new ArrayList<>();

	/**
	 * Connects a client and sends the beginning of a request.
	 * @param request request line and further lines; the header Host is added
	 */
	Socket send(int port, String request) throws IOException {
		Socket socket = new Socket("localhost", port);
		this.sockets.add(socket);
		socket.setSoTimeout(60_000);
		socket.getOutputStream()
			.write(request.replaceFirst("\r\n", "\r\nHost: localhost\r\n").getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	/** Returns the status line of the response to a request for the liveness. */
	String liveness(int port) throws IOException {
		return line(send(port, "GET /actuator/health/liveness HTTP/1.1\r\n\r\n"));
	}

	/** Reads the next line of a response, or its rest if there is no further line. */
	static String line(Socket socket) throws IOException {
		StringBuilder line = new StringBuilder();
		InputStream in = socket.getInputStream();
		for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
			line.append((char) next);
		}
		return line.toString().strip();
	}

	/** Closes all connections. */
	@Override
	public void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
