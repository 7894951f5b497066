package dev.toritsugi.provisioning.account;

import java.util.Locale;
import java.util.function.BiFunction;

import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * A field that stands in one property of Twilio's answer and in one parameter of its
 * requests.
 *
 * @param field name of the field
 * @param property name in the answer, as in {@code max_reserved_workers}
 * @param read from the property to the field
 * @param write from the field to the parameter
 */
record FieldMapping(String field, String property, BiFunction<JsonNode, SidRegistry, JsonNode> read,
		BiFunction<JsonNode, SidRegistry, String> write) {

	/** A text, a number or a boolean; an empty text is none. */
	static FieldMapping plain(String field, String property) {
		return new FieldMapping(field, property,
				(value, directory) -> (value.isString() && value.asString().isEmpty()) ? NullNode.getInstance() : value,
				(value, directory) -> value.isNull() ? "" : value.asString());
	}

	/** The SID of an activity, which the field has by its name. */
	static FieldMapping activity(String field, String property) {
		return new FieldMapping(field, property,
				(value, directory) -> value.isString() ? StringNode.valueOf(directory.name(value.asString())) : value,
				(value, directory) -> directory.sid(ResourceKind.ACTIVITY, value.asString()));
	}

	JsonNode from(JsonNode answer, SidRegistry directory) {
		JsonNode value = answer.path(this.property);
		return value.isMissingNode() ? NullNode.getInstance() : this.read.apply(value, directory);
	}

	/**
	 * As in {@code MaxReservedWorkers}: a parameter has the name of its property, spelled
	 * otherwise.
	 */
	String parameter() {
		StringBuilder name = new StringBuilder();
		for (String word : this.property.split("_")) {
			name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
		}
		return name.toString();
	}

}
