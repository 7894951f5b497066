package dev.toritsugi.provisioning.plan;

import tools.jackson.databind.JsonNode;

/**
 * A value that differs between an existing and a desired resource.
 *
 * @param field path of the value, as in {@code routes[0].steps[1].queue}
 * @param before value at Twilio, JSON's null for none
 * @param after value in the definition, JSON's null for none
 */
public record FieldChange(String field, JsonNode before, JsonNode after) {

	/**
	 * Both values in one line, as in {@code skills HAS "sale" -> skills HAS "sales"}.
	 */
	public String beforeAndAfter() {
		return ValueFormatter.beforeAndAfter(this.before, this.after);
	}

}
