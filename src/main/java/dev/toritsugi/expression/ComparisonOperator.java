package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * Operators that compare two scalar values: strings, numbers, booleans or null.
 */
enum ComparisonOperator {

	EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

	/**
	 * Returns the operator for a symbol. Both {@code ==} and {@code =} mean equality,
	 * because Twilio's reference uses {@code ==} and some of Twilio's examples use
	 * {@code =}.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Twilio:
	 * TaskRouter expression syntax</a>
	 */
	static ComparisonOperator of(String symbol) {
		return switch (symbol) {
			case "==", "=" -> EQUAL;
			case "!=" -> NOT_EQUAL;
			case "<" -> LESS;
			case "<=" -> LESS_OR_EQUAL;
			case ">" -> GREATER;
			case ">=" -> GREATER_OR_EQUAL;
			default -> throw new IllegalArgumentException(symbol);
		};
	}

	/**
	 * Whether the comparison is true. If a value is missing, {@code ==} is always false
	 * and {@code !=} is always true (UNCONFIRMED, because Twilio does not document
	 * missing values).
	 */
	boolean holds(JsonNode left, JsonNode right) {
		return switch (this) {
			case EQUAL -> ScalarComparison.equal(left, right);
			case NOT_EQUAL -> !ScalarComparison.equal(left, right);
			case LESS -> ScalarComparison.comparable(left, right) && ScalarComparison.compare(left, right) < 0;
			case LESS_OR_EQUAL ->
				ScalarComparison.comparable(left, right) && ScalarComparison.compare(left, right) <= 0;
			case GREATER -> ScalarComparison.comparable(left, right) && ScalarComparison.compare(left, right) > 0;
			case GREATER_OR_EQUAL ->
				ScalarComparison.comparable(left, right) && ScalarComparison.compare(left, right) >= 0;
		};
	}

	/**
	 * Whether a comparison with the literal {@code null} is true.
	 * @param both whether both compared values are null or missing
	 */
	boolean holdsForNull(boolean both) {
		return switch (this) {
			case EQUAL -> both;
			case NOT_EQUAL -> !both;
			case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
		};
	}

}
