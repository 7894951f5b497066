package dev.toritsugi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands each connection to the next server that takes it.
 */
final class LoadBalancer implements AutoCloseable {

	private final List<Integer> servers = new CopyOnWriteArrayList<>();

	private final AtomicInteger turn = new AtomicInteger();

	private final TcpServer connections = new TcpServer("load-balancer", this::serve);

	String url() {
		return this.connections.url();
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

	/** If no server accepts it, the connection is closed, as by a load balancer. */
	private void serve(Socket client) throws IOException {
		try (Socket server = connect()) {
			this.connections.relay(client, server);
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

	@Override
	public void close() throws IOException {
		this.connections.close();
	}

}
