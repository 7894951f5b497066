package dev.toritsugi.provisioning.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A resource as it should be, or as it is at Twilio. It refers to other resources by
 * name, never by SID, so that both can be compared.
 *
 * @param kind kind of the resource
 * @param name friendly name, or the number of a phone number; letter case does not
 * distinguish two resources
 * @param fields values by field name, named as in the definition. A missing field means
 * "leave unchanged", JSON's null means "must not be set"
 */
public record ResourceState(ResourceKind kind, String name, Map<String, JsonNode> fields) {

	public ResourceState {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Value of a field, JSON's null if the field is missing.
	 */
	public JsonNode field(String field) {
		return this.fields.getOrDefault(field, NullNode.getInstance());
	}

	/**
	 * Identity of the resource.
	 */
	public Key key() {
		return Key.of(this.kind, this.name);
	}

	/**
	 * Identity of a resource: its kind and its name in lower case. Twilio documents that
	 * worker names are unique regardless of letter case, and nothing about other names.
	 * Two names that differ only in letter case count as one here, so that no duplicate
	 * is created.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker">Twilio:
	 * workers</a>
	 */
	public record Key(ResourceKind kind, String name) {

		static Key of(ResourceKind kind, String name) {
			return new Key(kind, name.toLowerCase(Locale.ROOT));
		}

	}

}
