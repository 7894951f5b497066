package dev.toritsugi;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Forwards each HTTP request to a random server. Unlike {@link LoadBalancer}, it does not
 * send all requests of a connection to the same server.
 */
final class RequestBalancer implements AutoCloseable {

	private final List<Integer> servers = new CopyOnWriteArrayList<>();

	private final Random random = new Random(1);

	private final HttpForwarder forwarder = new HttpForwarder((request) -> choose());

	int port() {
		return this.forwarder.port();
	}

	void add(int port) {
		this.servers.add(port);
	}

	private OptionalInt choose() {
		return OptionalInt.of(this.servers.get(this.random.nextInt(this.servers.size())));
	}

	@Override
	public void close() {
		this.forwarder.close();
	}

}
