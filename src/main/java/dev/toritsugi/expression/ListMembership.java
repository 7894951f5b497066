package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * Decides whether a list contains a value, for HAS, IN and NOT IN.
 */
final class ListMembership {

	private ListMembership() {
	}

	/**
	 * Whether a list contains a value. Returns false if the value is an array, an object
	 * or null.
	 */
	static boolean isElement(JsonNode value, JsonNode list) {
		if (!list.isArray()) {
			return false;
		}
		for (int i = 0; i < list.size(); i++) {
			if (ScalarComparison.equal(value, list.path(i))) {
				return true;
			}
		}
		return false;
	}

}
