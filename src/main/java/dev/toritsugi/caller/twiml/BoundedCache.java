package dev.toritsugi.caller.twiml;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Computes a value for each key once, and keeps the values up to a maximum number.
 * Further values are computed at each request, because requests contain parts of the
 * keys.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class BoundedCache<K, V> {

	private final Map<K, V> values = new ConcurrentHashMap<>();

	private final int most;

	private final Function<K, V> value;

	BoundedCache(int most, Function<K, V> value) {
		this.most = most;
		this.value = value;
	}

	/** Returns the value for a key. */
	V get(K key) {
		V known = this.values.get(key);
		if (known != null) {
			return known;
		}
		V computed = this.value.apply(key);
		if (this.values.size() < this.most) {
			this.values.put(key, computed);
		}
		return computed;
	}

	/** Returns the number of values that are kept. */
	int size() {
		return this.values.size();
	}

}
