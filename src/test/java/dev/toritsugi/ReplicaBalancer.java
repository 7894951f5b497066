package dev.toritsugi;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Deals each request to one of the replicas at random, so that the same seed leads to the
 * same deal whatever the order of the requests. A killed replica loses the requests that
 * are dealt to it, until the balancer notices and deals them to another one.
 */
final class ReplicaBalancer implements AutoCloseable {

	private final List<Integer> replicas = new CopyOnWriteArrayList<>();

	private final Set<Integer> killed = ConcurrentHashMap.newKeySet();

	private final Set<Integer> noticed = ConcurrentHashMap.newKeySet();

	/** Number of times that each request was sent. */
	private final Map<Integer, Integer> repetitions = new ConcurrentHashMap<>();

	private final HttpForwarder forwarder = new HttpForwarder(this::choose);

	private volatile int seed;

	String url() {
		return "http://localhost:" + this.forwarder.port();
	}

	void add(int port) {
		this.replicas.add(port);
	}

	/** Begins a deal of its own for each seed. */
	void begin(int seed) {
		this.seed = seed;
		this.repetitions.clear();
		this.killed.clear();
		this.noticed.clear();
	}

	void kill(int port) {
		this.killed.add(port);
	}

	/** Deals no more requests to killed replicas. */
	void noticeKilled() {
		this.noticed.addAll(this.killed);
	}

	void revive(int port) {
		this.killed.remove(port);
		this.noticed.remove(port);
	}

	private OptionalInt choose(String request) {
		int port = deal(request);
		return this.killed.contains(port) ? OptionalInt.empty() : OptionalInt.of(port);
	}

	private int deal(String request) {
		List<Integer> candidates = this.replicas.stream().filter((port) -> !this.noticed.contains(port)).toList();
		int hash = 31 * this.seed + request.hashCode();
		int repetition = this.repetitions.merge(hash, 1, Integer::sum);
		return candidates.get(new Random(31L * hash + repetition).nextInt(candidates.size()));
	}

	@Override
	public void close() {
		this.forwarder.close();
	}

}
