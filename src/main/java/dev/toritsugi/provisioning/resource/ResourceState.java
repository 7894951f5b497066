package dev.toritsugi.provisioning.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Something in an account, as somebody wants it or as Twilio has it. Other resources are
 * named in it, never given by SID.
 *
 * @param kind what it is
 * @param name the name by which it is found, whatever its case; a phone number's is the
 * number
 * @param fields what is said of it, in the words of the definition; what is not said is
 * left as it is. JSON's null for what should not be there
 */
public record ResourceState(ResourceKind kind, String name, Map<String, JsonNode> fields) {

	public ResourceState {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * What is said of one field, JSON's null where nothing is.
	 */
	public JsonNode field(String field) {
		return this.fields.getOrDefault(field, NullNode.getInstance());
	}

	public Key key() {
		return Key.of(this.kind, this.name);
	}

	/**
	 * By which a resource is found. Twilio documents of workers that their names are
	 * unique in any case; of the others nothing, so that two that differ in case alone
	 * are taken for one here, rather than made twice.
	 */
	public record Key(ResourceKind kind, String name) {

		static Key of(ResourceKind kind, String name) {
			return new Key(kind, name.toLowerCase(Locale.ROOT));
		}

	}

}
