package dev.toritsugi.provisioning.resource;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The desired or existing state of a resource at Twilio. A state refers to other
 * resources by name, never by SID, so that desired and existing states can be compared.
 *
 * @param kind kind of the resource
 * @param name friendly name, or the E.164 number of a phone number; case-insensitive
 * @param fields values by field name; the field names are those of the definition. In a
 * desired state, a missing field means that the value at Twilio stays unchanged, and JSON
 * null means that Twilio must have no value
 */
public record ResourceState(ResourceKind kind, String name, Map<String, JsonNode> fields) {

	public ResourceState {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Returns the value of a field, or JSON null if the field is missing.
	 */
	public JsonNode field(String field) {
		return this.fields.getOrDefault(field, NullNode.getInstance());
	}

	/**
	 * Returns a copy of this state without a field.
	 */
	public ResourceState without(String field) {
		Map<String, JsonNode> others = new LinkedHashMap<>(this.fields);
		others.remove(field);
		return new ResourceState(this.kind, this.name, others);
	}

	/**
	 * Returns the identity of the resource.
	 */
	public Key key() {
		return Key.of(this.kind, this.name);
	}

	/**
	 * Identity of a resource, which consists of its kind and its name in lower case.
	 * Twilio documents that worker names are unique regardless of letter case, but
	 * documents nothing about other names. Names that differ only in letter case are
	 * treated as equal, so that no duplicate is created.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker">Twilio:
	 * workers</a>
	 */
	public record Key(ResourceKind kind, String name) {

		public static Key of(ResourceKind kind, String name) {
			return new Key(kind, name.toLowerCase(Locale.ROOT));
		}

		/** Returns the identities of resources, as a set that can be changed. */
		public static Set<Key> of(Collection<ResourceState> resources) {
			return resources.stream().map(ResourceState::key).collect(Collectors.toCollection(HashSet::new));
		}

	}

}
