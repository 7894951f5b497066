package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The left or right side of an operator.
 */
sealed interface Operand {

	/** Returns the operand's value. The resolver looks up the value of a key. */
	JsonNode value(AttributeResolver names);

	/**
	 * Whether the operand is the literal {@code null}. Returns false for a key, even if
	 * the key has no value.
	 */
	default boolean isLiteralNull() {
		return false;
	}

	/**
	 * A literal or a list of literals.
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
	 * An attribute key, optionally with array indexes.
	 *
	 * @param path segments before the first array index
	 * @param steps the remaining indexes and segments, beginning with the first array
	 * index; usually empty
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
	 * Selects an element or member of a value.
	 */
	sealed interface Step {

		JsonNode from(JsonNode node);

	}

	/**
	 * Selects an array element by its zero-based index.
	 */
	record Index(int index) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.index);
		}

	}

	/**
	 * Selects an object member by its name.
	 */
	record Member(String name) implements Step {

		@Override
		public JsonNode from(JsonNode node) {
			return node.path(this.name);
		}

	}

}
