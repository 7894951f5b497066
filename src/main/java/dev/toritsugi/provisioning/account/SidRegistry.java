package dev.toritsugi.provisioning.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * SIDs of the resources that were read or created so far, by kind and name. A name is
 * replaced by its SID only when a request is sent, so that a resource may refer to
 * another one that the same apply creates.
 */
public final class SidRegistry {

	private final Map<ResourceKind, Map<String, String>> sids = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Adds a resource. Of several resources with the same name the first one counts, as
	 * in a plan.
	 */
	void add(ResourceKind kind, String name, String sid) {
		this.sids.computeIfAbsent(kind, (any) -> new HashMap<>()).putIfAbsent(key(name), sid);
		this.names.put(sid, name);
	}

	/**
	 * SID of the resource with a name, in any letter case.
	 */
	public Optional<String> find(ResourceKind kind, String name) {
		return Optional.ofNullable(this.sids.getOrDefault(kind, Map.of()).get(key(name)));
	}

	/**
	 * SID of the resource with a name, in any letter case.
	 * @throws IllegalStateException if there is none: the resource was neither read nor
	 * created before it was referred to
	 */
	String sid(ResourceKind kind, String name) {
		return find(kind, name)
			.orElseThrow(() -> new IllegalStateException("There is no %s %s yet".formatted(kind.label(), name)));
	}

	/** Name of the resource with a SID; the SID itself if it is unknown. */
	String name(String sid) {
		return this.names.getOrDefault(sid, sid);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
