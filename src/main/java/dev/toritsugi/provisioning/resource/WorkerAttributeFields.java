package dev.toritsugi.provisioning.resource;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts between the JSON attributes of a worker and fields of its
 * {@link ResourceState}. Each attribute is one field, so that an update leaves attributes
 * alone that the definition does not mention.
 */
public final class WorkerAttributeFields {

	private static final String PREFIX = "attributes.";

	private WorkerAttributeFields() {
	}

	/**
	 * Name of the field that holds an attribute, as in {@code attributes.skills}.
	 */
	public static String field(String attribute) {
		return PREFIX + attribute;
	}

	/**
	 * Whether a field holds an attribute.
	 */
	public static boolean isAttribute(String field) {
		return field.startsWith(PREFIX);
	}

	/**
	 * Adds each attribute as a field.
	 */
	public static void addFields(ObjectNode attributes, Map<String, JsonNode> fields) {
		attributes.properties().forEach((attribute) -> fields.put(field(attribute.getKey()), attribute.getValue()));
	}

	/**
	 * The attributes that the fields hold, those with the value null among them.
	 */
	public static ObjectNode attributes(ResourceState worker) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		worker.fields().forEach((field, value) -> {
			if (isAttribute(field)) {
				attributes.set(field.substring(PREFIX.length()), value);
			}
		});
		return attributes;
	}

	/**
	 * Sets the attribute that a field holds, or removes it if the value is JSON's null.
	 * Does nothing for a field that holds no attribute.
	 */
	public static void set(ObjectNode attributes, String field, JsonNode value) {
		if (!isAttribute(field)) {
			return;
		}
		String attribute = field.substring(PREFIX.length());
		if (value.isNull()) {
			attributes.remove(attribute);
		}
		else {
			attributes.set(attribute, value);
		}
	}

}
