package dev.toritsugi.sandbox.engine;

import java.util.Random;

/**
 * Makes SIDs: two letters for the kind of resource and 32 hex digits. The same seed makes
 * the same SIDs.
 */
public final class Sids {

	private final Random random;

	public Sids(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * The next SID of that kind.
	 */
	public String next(String prefix) {
		return prefix + "%016x%016x".formatted(this.random.nextLong(), this.random.nextLong());
	}

}
