package dev.toritsugi.provisioning.account;

import java.util.Locale;
import java.util.function.BiFunction;

import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Maps one field to one property of Twilio's answers and one parameter of its requests.
 *
 * @param field name of the field
 * @param property name in the answer, as in {@code max_reserved_workers}
 * @param read converts the property to the field
 * @param write converts the field to the parameter
 */
record FieldMapping(String field, String property, BiFunction<JsonNode, SidRegistry, JsonNode> read,
		BiFunction<JsonNode, SidRegistry, String> write) {

	/** A string, a number or a boolean; Twilio's empty string is read as null. */
	static FieldMapping plain(String field, String property) {
		return new FieldMapping(field, property,
				(value, sids) -> (value.isString() && value.asString().isEmpty()) ? NullNode.getInstance() : value,
				(value, sids) -> value.isNull() ? "" : value.asString());
	}

	/** An activity: a name in the field, a SID at Twilio. */
	static FieldMapping activity(String field, String property) {
		return new FieldMapping(field, property,
				(value, sids) -> value.isString() ? StringNode.valueOf(sids.name(value.asString())) : value,
				(value, sids) -> sids.sid(ResourceKind.ACTIVITY, value.asString()));
	}

	JsonNode fieldOf(JsonNode answer, SidRegistry sids) {
		JsonNode value = answer.path(this.property);
		return value.isMissingNode() ? NullNode.getInstance() : this.read.apply(value, sids);
	}

	/**
	 * Name of the parameter: the property in Pascal case, as in
	 * {@code MaxReservedWorkers}.
	 */
	String parameter() {
		StringBuilder name = new StringBuilder();
		for (String word : this.property.split("_")) {
			name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
		}
		return name.toString();
	}

}
