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
 * Stores the resources of one type in one workspace, in order of creation. Finds
 * resources by SID and, if their type has unique names, by name.
 *
 * @param <T> type of the resources
 */
public final class ResourceRegistry<T extends Resource> {

	private final String path;

	private final Map<String, T> bySid = new LinkedHashMap<>();

	private final Map<String, T> byName = new LinkedHashMap<>();

	/**
	 * Creates an empty registry.
	 * @param path REST API path of the list without the API version, such as {@code
	 * /Workspaces/WS…/Workers}
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
	 * Adds a resource that has a unique name.
	 */
	public void add(T resource, String name) {
		add(resource);
		this.byName.put(key(name), resource);
	}

	/**
	 * Changes the unique name of a resource.
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
	 * Returns all resources, oldest first.
	 */
	public Collection<T> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	/**
	 * Returns the resource with the given SID, or empty if no resource has this SID.
	 */
	public Optional<T> find(@Nullable String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * Returns the resource with the given name, ignoring letter case, or empty if no
	 * resource has this name.
	 */
	public Optional<T> named(String name) {
		return Optional.ofNullable(this.byName.get(key(name)));
	}

	/**
	 * Returns the resource with the given SID.
	 * @throws TwilioError 404 if no resource has this SID
	 */
	public T get(String sid) {
		T resource = this.bySid.get(sid);
		if (resource == null) {
			throw TwilioError.notFound(this.path + "/" + sid);
		}
		return resource;
	}

	/**
	 * Checks that no other resource has the given name, ignoring letter case. Twilio
	 * documents case-insensitive uniqueness for workers only. The sandbox requires unique
	 * names for every resource type that is found by name, so that duplicate names are
	 * detected before the same set-up is made at Twilio.
	 * @param owner resource that may already have the name, or null if no resource may
	 * have it
	 * @throws TwilioError 400 if another resource has the name
	 */
	public void requireFree(String name, @Nullable T owner) {
		requireFree("FriendlyName", name, owner);
	}

	/**
	 * Checks that no other resource has the given name, ignoring letter case.
	 * @param parameter name of the request parameter that contains the name
	 * @param owner resource that may already have the name, or null if no resource may
	 * have it
	 * @throws TwilioError 400 if another resource has the name
	 */
	public void requireFree(String parameter, String name, @Nullable T owner) {
		T other = this.byName.get(key(name));
		if (other != null && other != owner) {
			throw TwilioError.badRequest("%s \"%s\" is taken by %s".formatted(parameter, name, other.sid()));
		}
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
