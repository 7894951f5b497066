package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Left or right side of an operator.
 */
sealed interface Operand {

	/** The value of the operand for the attributes. */
	JsonNode value(AttributeResolver names);

	/** Whether the operand is the literal {@code null}, not a key without a value. */
	default boolean isLiteralNull() {
		return false;
	}

	/**
	 * A literal, or a list of literals.
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
	 * A key of an attribute.
	 *
	 * @param path segments before the first array index
	 * @param steps array indexes and segments from there on; usually empty
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
	 * A step from a value to one of its elements or members.
	 */
	sealed interface Step {

		JsonNode from(JsonNode node);

	}

	/**
	 * An element of an array, counted from 0.
	 */
	record Index(int index) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.index);
		}

	}

	/**
	 * A member of an object that is an element of an array.
	 */
	record Member(String name) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.name);
		}

	}

}
