package dev.toritsugi.sandbox.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes SIDs: two letters for the kind of resource and 32 hex digits. The same seed makes
 * the same SIDs.
 */
public final class Sids {

	/** Stands for whichever name comes first. */
	private static final String ANY = "*";

	private final Random random;

	private final Map<String, String> reserved;

	public Sids(long seed) {
		this(seed, Map.of());
	}

	/**
	 * Some SIDs are known beforehand, to somebody whose settings have to be there before
	 * the resources are.
	 * @param reserved SIDs by the resource's prefix and name, as in {@code WA/Offline};
	 * {@code WS/*} for the first workspace, whatever its name
	 */
	public Sids(long seed, Map<String, String> reserved) {
		this.random = new Random(seed);
		this.reserved = new HashMap<>();
		reserved.forEach((name, sid) -> this.reserved.put(name.toLowerCase(Locale.ROOT), sid));
	}

	/**
	 * The SID of a resource that has a name: the one reserved for it, the first time.
	 */
	public String next(String prefix, String name) {
		String own = this.reserved.remove((prefix + "/" + name).toLowerCase(Locale.ROOT));
		String any = (own == null) ? this.reserved.remove((prefix + "/" + ANY).toLowerCase(Locale.ROOT)) : own;
		return (any != null) ? any : next(prefix);
	}

	/**
	 * The next SID of that kind.
	 */
	public String next(String prefix) {
		return prefix + "%016x%016x".formatted(this.random.nextLong(), this.random.nextLong());
	}

}
