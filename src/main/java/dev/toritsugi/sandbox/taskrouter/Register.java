package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind, in the order in which they were made.
 */
final class Register<T extends Resource> {

	private final String path;

	private final Map<String, T> bySid = new LinkedHashMap<>();

	private final Map<String, T> byName = new LinkedHashMap<>();

	/**
	 * @param path where the kind stands below the version, as in
	 * {@code /Workspaces/WS…/Workers}
	 */
	Register(String path) {
		this.path = path;
	}

	void add(T resource) {
		this.bySid.put(resource.sid(), resource);
	}

	void add(T resource, String name) {
		add(resource);
		this.byName.put(key(name), resource);
	}

	void rename(T resource, String from, String to) {
		this.byName.remove(key(from), resource);
		this.byName.put(key(to), resource);
	}

	void remove(T resource) {
		this.bySid.remove(resource.sid());
	}

	void remove(T resource, String name) {
		remove(resource);
		this.byName.remove(key(name), resource);
	}

	Collection<T> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	Optional<T> find(@Nullable String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	Optional<T> named(String name) {
		return Optional.ofNullable(this.byName.get(key(name)));
	}

	/**
	 * @throws TwilioError 404 if there is none
	 */
	T get(String sid) {
		T resource = this.bySid.get(sid);
		if (resource == null) {
			throw TwilioError.notFound(this.path + "/" + sid);
		}
		return resource;
	}

	/**
	 * Twilio documents of workers only that their names are unique in any case. Here it
	 * holds of every kind that is found by its name, since a set-up that makes two of a
	 * name is a mistake that should show before it is made at Twilio.
	 */
	void requireFree(String name, @Nullable T owner) {
		T other = this.byName.get(key(name));
		if (other != null && other != owner) {
			throw TwilioError.badRequest("FriendlyName \"%s\" is taken by %s".formatted(name, other.sid()));
		}
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
