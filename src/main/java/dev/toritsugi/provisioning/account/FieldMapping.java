package dev.toritsugi.provisioning.account;

import java.util.Locale;
import java.util.function.BiFunction;

import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Maps one resource field to a property in Twilio's responses and a parameter in requests
 * to Twilio.
 *
 * @param field name of the resource field
 * @param property name of the response property, for example {@code max_reserved_workers}
 * @param read converts the property value to the field value
 * @param write converts the field value to the parameter value
 */
record FieldMapping(String field, String property, BiFunction<JsonNode, SidRegistry, JsonNode> read,
		BiFunction<JsonNode, SidRegistry, String> write) {

	/**
	 * Creates a mapping for a string, number or boolean field. An empty string from
	 * Twilio is read as null.
	 */
	static FieldMapping plain(String field, String property) {
		return new FieldMapping(field, property,
				(value, sids) -> (value.isString() && value.asString().isEmpty()) ? NullNode.getInstance() : value,
				(value, sids) -> value.isNull() ? "" : value.asString());
	}

	/**
	 * Creates a mapping for a field that contains an activity's name and a Twilio
	 * property that contains the activity's SID.
	 */
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
	 * Returns the name of the request parameter, which is the property name in Pascal
	 * case, for example {@code MaxReservedWorkers}.
	 */
	String parameter() {
		StringBuilder name = new StringBuilder();
		for (String word : this.property.split("_")) {
			name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
		}
		return name.toString();
	}

}
