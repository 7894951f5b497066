package dev.toritsugi.sandbox.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Generates SIDs: two letters for the kind of resource and 32 hex digits. The same seed
 * gives the same SIDs in the same order.
 */
public final class SidGenerator {

	/** In a reservation: the first resource of the kind, whatever its name. */
	private static final String ANY = "*";

	private final Random random;

	private final Map<String, String> reserved;

	public SidGenerator(long seed) {
		this(seed, Map.of());
	}

	/**
	 * Reserves SIDs for settings that must name a resource before it is created.
	 * @param reserved SIDs by prefix and name of the resource, as in {@code WA/Offline};
	 * {@code WS/*} is the first workspace, whatever its name
	 */
	public SidGenerator(long seed, Map<String, String> reserved) {
		this.random = new Random(seed);
		this.reserved = new HashMap<>();
		reserved.forEach((name, sid) -> this.reserved.put(name.toLowerCase(Locale.ROOT), sid));
	}

	/**
	 * The SID of a resource with a name: the reserved SID at the first call, if there is
	 * one, or else a new SID.
	 */
	public String next(String prefix, String name) {
		String own = this.reserved.remove((prefix + "/" + name).toLowerCase(Locale.ROOT));
		String any = (own == null) ? this.reserved.remove((prefix + "/" + ANY).toLowerCase(Locale.ROOT)) : own;
		return (any != null) ? any : next(prefix);
	}

	/**
	 * A new SID with that prefix.
	 */
	public String next(String prefix) {
		return prefix + "%016x%016x".formatted(this.random.nextLong(), this.random.nextLong());
	}

}
