package dev.toritsugi.provisioning.resource;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a worker's JSON attributes to fields of its {@link ResourceState} and back.
 * Each attribute is a separate field, so that an update does not change attributes that
 * are missing from the definition.
 */
public final class WorkerAttributeFields {

	private static final String PREFIX = "attributes.";

	private WorkerAttributeFields() {
	}

	/**
	 * Returns the field name for a worker attribute, for example
	 * {@code attributes.skills}.
	 */
	public static String field(String attribute) {
		return PREFIX + attribute;
	}

	/**
	 * Whether a field represents a worker attribute.
	 */
	public static boolean isAttribute(String field) {
		return field.startsWith(PREFIX);
	}

	/**
	 * Adds one field for each attribute to {@code fields}.
	 */
	public static void addFields(ObjectNode attributes, Map<String, JsonNode> fields) {
		attributes.properties().forEach((attribute) -> fields.put(field(attribute.getKey()), attribute.getValue()));
	}

	/**
	 * Returns the worker's attributes, including attributes with the value null.
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
	 * Sets the worker attribute for a field. JSON null removes the attribute. Fields that
	 * are not worker attributes are ignored.
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
