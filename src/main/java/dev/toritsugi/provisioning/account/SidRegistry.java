package dev.toritsugi.provisioning.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * SIDs of the resources that were read or created so far, by kind and name. A name is
 * replaced by its SID only when a request is sent, because the same apply may first
 * create the resource with this name.
 */
public final class SidRegistry {

	private final Map<ResourceKind, Map<String, String>> sids = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Adds a resource. If several resources of a kind have the same name, the registry
	 * contains only the first resource, because a plan also considers only the first.
	 */
	void add(ResourceKind kind, String name, String sid) {
		this.sids.computeIfAbsent(kind, (any) -> new HashMap<>()).putIfAbsent(key(name), sid);
		this.names.put(sid, name);
	}

	/**
	 * Returns the SID of the resource with a name, case-insensitively.
	 */
	public Optional<String> find(ResourceKind kind, String name) {
		return Optional.ofNullable(this.sids.getOrDefault(kind, Map.of()).get(key(name)));
	}

	/** Whether a resource with the given SID was read or created. */
	public boolean contains(String sid) {
		return this.names.containsKey(sid);
	}

	/**
	 * Returns the SID of the resource with a name, case-insensitively.
	 * @throws IllegalStateException if no resource with this kind and name has been read
	 * or created
	 */
	String sid(ResourceKind kind, String name) {
		return find(kind, name)
			.orElseThrow(() -> new IllegalStateException("There is no %s %s yet".formatted(kind.label(), name)));
	}

	/**
	 * Returns the name of the resource with a SID, or the SID itself if it is unknown.
	 */
	String name(String sid) {
		return this.names.getOrDefault(sid, sid);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
