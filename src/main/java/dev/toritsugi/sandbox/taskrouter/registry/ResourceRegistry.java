package dev.toritsugi.sandbox.taskrouter.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind and one workspace, in the order of their creation, found by
 * SID and, where they have one, by unique name.
 *
 * @param <T> the kind
 */
public final class ResourceRegistry<T extends Resource> {

	private final String path;

	private final Map<String, T> bySid = new LinkedHashMap<>();

	private final Map<String, T> byName = new LinkedHashMap<>();

	/**
	 * Creates an empty registry.
	 * @param path path of the list in the REST API, without the version, as in
	 * {@code /Workspaces/WS…/Workers}
	 */
	public ResourceRegistry(String path) {
		this.path = path;
	}

	/**
	 * Adds a resource that has no unique name.
	 */
	public void add(T resource) {
		this.bySid.put(resource.sid(), resource);
	}

	/**
	 * Adds a resource with its unique name.
	 */
	public void add(T resource, String name) {
		add(resource);
		this.byName.put(key(name), resource);
	}

	/**
	 * Changes the name under which a resource is found.
	 */
	public void rename(T resource, String from, String to) {
		this.byName.remove(key(from), resource);
		this.byName.put(key(to), resource);
	}

	/**
	 * Removes a resource that has no unique name.
	 */
	public void remove(T resource) {
		this.bySid.remove(resource.sid());
	}

	/**
	 * Removes a resource and its unique name.
	 */
	public void remove(T resource, String name) {
		remove(resource);
		this.byName.remove(key(name), resource);
	}

	/**
	 * All resources, oldest first.
	 */
	public Collection<T> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	/**
	 * The resource with that SID, if there is one.
	 */
	public Optional<T> find(@Nullable String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * The resource with that name, in upper or lower case, if there is one.
	 */
	public Optional<T> named(String name) {
		return Optional.ofNullable(this.byName.get(key(name)));
	}

	/**
	 * The resource with that SID.
	 * @throws TwilioError 404 if there is none
	 */
	public T get(String sid) {
		T resource = this.bySid.get(sid);
		if (resource == null) {
			throw TwilioError.notFound(this.path + "/" + sid);
		}
		return resource;
	}

	/**
	 * Refuses a name that another resource has. Twilio documents only of workers that
	 * names are unique in any case. The sandbox demands it of every kind that is found by
	 * name, because two resources of one name are a mistake of the set-up, which should
	 * show before it is made at Twilio.
	 * @param owner resource that may have the name; null for none
	 * @throws TwilioError 400 if another resource has the name
	 */
	public void requireFree(String name, @Nullable T owner) {
		T other = this.byName.get(key(name));
		if (other != null && other != owner) {
			throw TwilioError.badRequest("FriendlyName \"%s\" is taken by %s".formatted(name, other.sid()));
		}
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
