package dev.toritsugi.sandbox.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.engine.Webhook;

/**
 * Stores the configured faults by name, and decides which fault affects a REST request or
 * a webhook.
 */
public final class FaultRegistry {

	private final Map<String, Fault> faults = new LinkedHashMap<>();

	private final Map<String, Integer> hits = new LinkedHashMap<>();

	private final Random random;

	private long version;

	/**
	 * @param seed seed for the faults' random decisions; a constant seed makes test runs
	 * repeatable
	 */
	public FaultRegistry(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Adds a fault, or replaces the fault that has the same name.
	 */
	public synchronized void set(String name, Fault fault) {
		this.faults.put(name, fault);
		this.hits.put(name, 0);
		this.version++;
	}

	/**
	 * Removes a fault.
	 * @return whether a fault with the given name existed
	 */
	public synchronized boolean remove(String name) {
		this.hits.remove(name);
		this.version++;
		return this.faults.remove(name) != null;
	}

	/**
	 * Removes all faults.
	 */
	public synchronized void clear() {
		this.faults.clear();
		this.version++;
		this.hits.clear();
	}

	/**
	 * Returns all faults by name, including the faults that have reached their maximum
	 * count.
	 */
	public synchronized Map<String, Fault> all() {
		return Collections.unmodifiableMap(new LinkedHashMap<>(this.faults));
	}

	/**
	 * Returns how many requests or webhooks a fault has affected.
	 */
	public synchronized int hits(String name) {
		return this.hits.getOrDefault(name, 0);
	}

	/**
	 * Returns a number that increases whenever a fault is added, removed or applied.
	 */
	public synchronized long version() {
		return this.version;
	}

	/**
	 * Returns the fault that affects a REST request, and counts the request for this
	 * fault. Returns empty if no fault affects the request.
	 */
	public Optional<Hit> onRest(String method, String path) {
		return first((fault) -> fault.concerns(method, path));
	}

	Optional<Hit> onWebhook(Webhook webhook) {
		return first((fault) -> fault.concerns(webhook));
	}

	private synchronized Optional<Hit> first(Predicate<Fault> concerns) {
		for (Map.Entry<String, Fault> entry : this.faults.entrySet()) {
			Fault fault = entry.getValue();
			boolean spent = fault.count() != null && hits(entry.getKey()) >= fault.count();
			if (!spent && concerns.test(fault)
					&& (fault.probability() == null || this.random.nextDouble() < fault.probability())) {
				this.hits.merge(entry.getKey(), 1, Integer::sum);
				this.version++;
				return Optional.of(new Hit(entry.getKey(), fault));
			}
		}
		return Optional.empty();
	}

	/**
	 * A fault that affects a REST request or a webhook.
	 *
	 * @param name name of the fault
	 * @param fault the fault itself
	 */
	public record Hit(String name, Fault fault) {

	}

}
