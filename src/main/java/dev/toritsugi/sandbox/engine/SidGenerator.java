package dev.toritsugi.sandbox.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Generates SIDs, each with two letters for the resource type and 32 hex digits. The same
 * seed produces the same sequence of SIDs.
 */
public final class SidGenerator {

	/**
	 * In the key of a reserved SID, the name {@code *} stands for the first resource of a
	 * type, whatever the name of this resource.
	 */
	private static final String ANY = "*";

	private final Random random;

	private final Map<String, String> reserved;

	public SidGenerator(long seed) {
		this(seed, Map.of());
	}

	/**
	 * Creates a generator with reserved SIDs. Reserved SIDs are needed because the
	 * settings contain the SIDs of resources that have not been created yet.
	 * @param seed seed for the generated SIDs
	 * @param reserved SIDs, keyed by SID prefix and resource name, for instance
	 * {@code WA/Offline}; the key {@code WS/*} reserves a SID for the first workspace,
	 * whatever its name
	 */
	public SidGenerator(long seed, Map<String, String> reserved) {
		this.random = new Random(seed);
		this.reserved = new HashMap<>();
		reserved.forEach((name, sid) -> this.reserved.put(name.toLowerCase(Locale.ROOT), sid));
	}

	/**
	 * Returns the SID for a new resource with the given name. If an unused SID is
	 * reserved for the name, returns the reserved SID; if not, generates a SID.
	 */
	public String next(String prefix, String name) {
		String own = this.reserved.remove((prefix + "/" + name).toLowerCase(Locale.ROOT));
		String any = (own == null) ? this.reserved.remove((prefix + "/" + ANY).toLowerCase(Locale.ROOT)) : own;
		return (any != null) ? any : next(prefix);
	}

	/**
	 * Generates a new SID with the given prefix.
	 */
	public String next(String prefix) {
		return prefix + "%016x%016x".formatted(this.random.nextLong(), this.random.nextLong());
	}

}
