package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What stands on a side of an operator.
 */
sealed interface Operand {

	JsonNode value(AttributeResolver names);

	/** Whether the text has {@code null} here, not a key that has no value. */
	default boolean isLiteralNull() {
		return false;
	}

	/**
	 * A text, a number, true, false, null, or a list of these.
	 */
	record Constant(JsonNode node) implements Operand {

		@Override
		public JsonNode value(AttributeResolver names) {
			return this.node;
		}

		@Override
		public boolean isLiteralNull() {
			return this.node.isNull();
		}

	}

	/**
	 * An attribute.
	 *
	 * @param path its segments before the first index
	 * @param steps what follows, mostly nothing
	 */
	record Key(List<String> path, List<Step> steps) implements Operand {

		@Override
		public JsonNode value(AttributeResolver names) {
			JsonNode node = names.value(this.path);
			for (int i = 0; i < this.steps.size(); i++) {
				node = this.steps.get(i).from(node);
			}
			return node;
		}

	}

	/**
	 * A step into a value.
	 */
	sealed interface Step {

		JsonNode from(JsonNode node);

	}

	/**
	 * An element of an array, the first being 0.
	 */
	record Index(int index) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.index);
		}

	}

	/**
	 * A member of an object in an array.
	 */
	record Member(String name) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.name);
		}

	}

}
