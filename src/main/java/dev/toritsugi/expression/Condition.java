package dev.toritsugi.expression;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What an expression asks. Evaluating one throws nothing.
 */
sealed interface Condition {

	boolean holds(AttributeResolver names);

	/**
	 * AND. A list, not a pair, so that a long chain is no deep tree.
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
	 * OR.
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
	 * One of {@code == != < <= > >=}. Twilio: a scalar operator on an array is false; so
	 * it is here on an object.
	 */
	record Comparison(Operand left, ComparisonOperator comparator, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			JsonNode one = this.left.value(names);
			JsonNode other = this.right.value(names);
			if (this.left.isLiteralNull() || this.right.isLiteralNull()) {
				// Asks whether there is a value, which an array is as well.
				return this.comparator
					.holdsForNull(ScalarComparison.isNothing(one) && ScalarComparison.isNothing(other));
			}
			return !one.isContainer() && !other.isContainer() && this.comparator.holds(one, other);
		}

	}

	/**
	 * CONTAINS: a text within a text. It is a scalar operator: false on arrays.
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
	 * HAS: an element of an array.
	 */
	record Has(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.right.value(names), this.left.value(names));
		}

	}

	/**
	 * IN: one of several.
	 */
	record In(Operand left, Operand right) implements Condition {

		@Override
		public boolean holds(AttributeResolver names) {
			return ListMembership.isElement(this.left.value(names), this.right.value(names));
		}

	}

	/**
	 * NOT IN. Nothing is in no list, and no value is in a list that is missing: not
	 * documented; here as {@code !=} of a missing key. Between two values neither of
	 * which is an array it is false, as Twilio says of array operators.
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
