package dev.toritsugi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands each connection to the next server that takes it.
 */
final class LoadBalancer implements AutoCloseable {

	private final ServerSocket socket;

	private final List<Integer> servers = new CopyOnWriteArrayList<>();

	private final AtomicInteger turn = new AtomicInteger();

	LoadBalancer() {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	String url() {
		return "http://localhost:" + this.socket.getLocalPort();
	}

	void add(int port) {
		this.servers.add(port);
	}

	void remove(int port) {
		this.servers.remove(Integer.valueOf(port));
	}

	void clear() {
		this.servers.clear();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				start(() -> serve(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client; Socket server = connect()) {
			start(() -> pump(client, server));
			pump(server, client);
		}
		catch (IOException ex) {
			// No server accepts it, so the connection is closed, as by a load balancer.
			return;
		}
	}

	private Socket connect() throws IOException {
		for (int i = 0; i < this.servers.size(); i++) {
			int port = this.servers.get(Math.floorMod(this.turn.getAndIncrement(), this.servers.size()));
			try {
				return new Socket(InetAddress.getLoopbackAddress(), port);
			}
			catch (IOException ex) {
				continue;
			}
		}
		throw new IOException("no server");
	}

	private static void pump(Socket from, Socket to) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			in.transferTo(out);
			to.shutdownOutput();
		}
		catch (IOException ex) {
			// One side is gone. The reader of the other side sees the end.
			return;
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "load-balancer");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
