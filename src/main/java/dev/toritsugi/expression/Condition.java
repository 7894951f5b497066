package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A parsed expression or a part of an expression. Evaluation never throws an exception.
 */
sealed interface Condition {

	/** Whether the condition is true for the resolved attributes. */
	boolean holds(AttributeResolver names);

	/**
	 * AND of two or more conditions. The conditions form a list, because nested pairs
	 * would make a long AND chain a deep tree.
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
	 * Comparison with {@code == != < <= > >=}. A comparison with an array is false, as
	 * Twilio documents. A comparison with an object is also false (UNCONFIRMED, because
	 * Twilio does not mention objects).
	 */
	record Comparison(Operand left, ComparisonOperator comparator, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			JsonNode one = this.left.value(names);
			JsonNode other = this.right.value(names);
			if (this.left.isLiteralNull() || this.right.isLiteralNull()) {
				// A comparison with null tests whether a value exists, and an array is a
				// value.
				return this.comparator
					.holdsForNull(ScalarComparison.isNothing(one) && ScalarComparison.isNothing(other));
			}
			return !one.isContainer() && !other.isContainer() && this.comparator.holds(one, other);
		}

	}

	/**
	 * CONTAINS: true if the left string contains the right string. False if one side or
	 * both sides are not strings.
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
	 * HAS: true if the left array contains the right value.
	 */
	record Has(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.right.value(names), this.left.value(names));
		}

	}

	/**
	 * IN: true if the right list contains the left value.
	 */
	record In(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.left.value(names), this.right.value(names));
		}

	}

	/**
	 * NOT IN: true if the right list does not contain the left value. Also true if the
	 * value or the list is missing, as for {@code !=} (UNCONFIRMED, because Twilio does
	 * not document missing values). False if the right side exists but is not a list, as
	 * Twilio documents for operators on arrays.
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
