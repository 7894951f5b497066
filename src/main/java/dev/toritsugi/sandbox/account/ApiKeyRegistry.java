package dev.toritsugi.sandbox.account;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The API keys of the account.
 */
public final class ApiKeyRegistry {

	private final Engine engine;

	private final SidGenerator sids;

	private final Map<String, ApiKey> keys = new LinkedHashMap<>();

	ApiKeyRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * Returns all API keys, oldest first.
	 */
	public Collection<ApiKey> all() {
		return Collections.unmodifiableCollection(this.keys.values());
	}

	/**
	 * Finds an API key by its SID.
	 */
	public Optional<ApiKey> find(@Nullable String sid) {
		return Optional.ofNullable(this.keys.get(sid));
	}

	/**
	 * Creates a standard API key. The REST API can't create main keys.
	 */
	public ApiKey create(@Nullable String friendlyName) {
		// Like Twilio's secrets, the secret has 32 characters, which are 256 bits, the
		// minimum for HS256.
		return add(this.sids.next("SK"), this.sids.next(""), ApiKey.Type.STANDARD, friendlyName);
	}

	/**
	 * Renames an API key and returns the renamed key.
	 */
	public ApiKey rename(ApiKey key, @Nullable String friendlyName) {
		ApiKey renamed = key.withFriendlyName(friendlyName, this.engine.now());
		this.keys.put(key.sid(), renamed);
		return renamed;
	}

	/**
	 * Deletes an API key. Requests and tokens that use the key are then refused.
	 */
	public void delete(ApiKey key) {
		this.keys.remove(key.sid());
	}

	ApiKey add(String sid, String secret, ApiKey.Type type, @Nullable String friendlyName) {
		ApiKey key = new ApiKey(sid, secret, type, friendlyName, this.engine.now(), this.engine.now());
		this.keys.put(sid, key);
		return key;
	}

}
