package dev.toritsugi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Accepts connections on a free loopback port, and serves each on a thread of its own.
 */
final class TcpServer implements AutoCloseable {

	private final ServerSocket socket;

	private final String name;

	TcpServer(String name, Connection connection) {
		this.name = name;
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(() -> accept(connection));
	}

	String url() {
		return "http://localhost:" + this.socket.getLocalPort();
	}

	/** Passes bytes on in both directions until both sides are closed. */
	void relay(Socket client, Socket server) {
		start(() -> pump(client, server));
		pump(server, client);
	}

	private void accept(Connection connection) {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				start(() -> serve(client, connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private static void serve(Socket client, Connection connection) {
		try (client) {
			connection.serve(client);
		}
		catch (IOException ex) {
			// The connection is closed.
			return;
		}
	}

	private static void pump(Socket from, Socket to) {
		try {
			InputStream in = from.getInputStream();
			in.transferTo(to.getOutputStream());
			to.shutdownOutput();
		}
		catch (IOException ex) {
			// One side is gone. The reader of the other side sees the end.
			return;
		}
	}

	private void start(Runnable work) {
		Thread thread = new Thread(work, this.name);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * Serves one connection.
	 */
	@FunctionalInterface
	interface Connection {

		/** Serves the connection, which is closed afterwards. */
		void serve(Socket client) throws IOException;

	}

}
