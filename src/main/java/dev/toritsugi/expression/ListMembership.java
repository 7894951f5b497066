package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * What HAS, IN and NOT IN ask.
 */
final class ListMembership {

	private ListMembership() {
	}

	/** Arrays and objects are elements of nothing, and neither is null. */
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
