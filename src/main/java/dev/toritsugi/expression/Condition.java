package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A parsed expression, or a part of it. Evaluation throws no exception.
 */
sealed interface Condition {

	/** Whether the condition is true for the attributes. */
	boolean holds(AttributeResolver names);

	/**
	 * AND of two or more conditions. A list instead of nested pairs, so that a long chain
	 * is not a deep tree.
	 */
	record And(List<Condition> conditions) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			for (int i = 0; i < this.conditions.size(); i++) {
				if (!this.conditions.get(i).holds(names)) {
					return false;
				}
			}
			return true;
		}

	}

	/**
	 * OR of two or more conditions.
	 */
	record Or(List<Condition> conditions) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			for (int i = 0; i < this.conditions.size(); i++) {
				if (this.conditions.get(i).holds(names)) {
					return true;
				}
			}
			return false;
		}

	}

	/**
	 * One of {@code == != < <= > >=}. A comparison with an array is false, as Twilio
	 * documents; so is one with an object, which Twilio does not mention.
	 */
	record Comparison(Operand left, ComparisonOperator comparator, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			JsonNode one = this.left.value(names);
			JsonNode other = this.right.value(names);
			if (this.left.isLiteralNull() || this.right.isLiteralNull()) {
				// A comparison with null asks whether a value exists; an array is a
				// value.
				return this.comparator
					.holdsForNull(ScalarComparison.isNothing(one) && ScalarComparison.isNothing(other));
			}
			return !one.isContainer() && !other.isContainer() && this.comparator.holds(one, other);
		}

	}

	/**
	 * CONTAINS: whether a string contains another one. False for arrays.
	 */
	record Contains(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			JsonNode text = this.left.value(names);
			JsonNode part = this.right.value(names);
			return text.isString() && part.isString() && text.stringValue().contains(part.stringValue());
		}

	}

	/**
	 * HAS: whether an array contains a value.
	 */
	record Has(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.right.value(names), this.left.value(names));
		}

	}

	/**
	 * IN: whether a value is in a list.
	 */
	record In(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.left.value(names), this.right.value(names));
		}

	}

	/**
	 * NOT IN: whether a value is not in a list. True if the value or the list is missing,
	 * like {@code !=} with a missing key (UNCONFIRMED: Twilio does not document it).
	 * False if the right side is neither a list nor missing, as Twilio documents for
	 * operators on arrays.
	 */
	record NotIn(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			JsonNode value = this.left.value(names);
			JsonNode list = this.right.value(names);
			return !value.isContainer() && (list.isArray() || ScalarComparison.isNothing(list))
					&& !ListMembership.isElement(value, list);
		}

	}

}
