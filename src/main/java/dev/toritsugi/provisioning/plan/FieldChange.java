package dev.toritsugi.provisioning.plan;

import tools.jackson.databind.JsonNode;

/**
 * A field value that differs between an existing and a desired resource.
 *
 * @param field path of the value, for example {@code routes[0].steps[1].queue}
 * @param before value at Twilio, or JSON null if there is no value
 * @param after value in the definition, or JSON null if there is no value
 */
public record FieldChange(String field, JsonNode before, JsonNode after) {

	/**
	 * Returns both values in one line, for example
	 * {@code skills HAS "sale" -> skills HAS "sales"}.
	 */
	public String beforeAndAfter() {
		return ValueFormatter.beforeAndAfter(this.before, this.after);
	}

}
