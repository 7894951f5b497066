package dev.toritsugi.provisioning.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Who has which SID. Filled as resources are read and made, so that a name becomes a SID
 * only when it is about to be sent.
 */
public final class SidRegistry {

	private final Map<ResourceKind, Map<String, String>> sids = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	/** Of several of a name the first counts, as it does in a comparison. */
	void add(ResourceKind kind, String name, String sid) {
		this.sids.computeIfAbsent(kind, (any) -> new HashMap<>()).putIfAbsent(key(name), sid);
		this.names.put(sid, name);
	}

	/**
	 * SID of the resource of that name, whatever its case.
	 */
	public Optional<String> find(ResourceKind kind, String name) {
		return Optional.ofNullable(this.sids.getOrDefault(kind, Map.of()).get(key(name)));
	}

	/**
	 * SID of the resource of that name.
	 * @throws IllegalStateException if there is none: the order in which things are made
	 * is wrong
	 */
	String sid(ResourceKind kind, String name) {
		return find(kind, name)
			.orElseThrow(() -> new IllegalStateException("There is no %s %s yet".formatted(kind.label(), name)));
	}

	/** The name behind a SID; the SID itself where nobody is known by it. */
	String name(String sid) {
		return this.names.getOrDefault(sid, sid);
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
