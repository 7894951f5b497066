package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * How two values compare that are neither arrays nor objects.
 */
enum ComparisonOperator {

	EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

	/** Twilio's own examples have = where its reference has ==. */
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
	 * Whether it holds. A missing value equals nothing, and so differs from everything
	 * (the latter is not documented; here so).
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
	 * Whether it holds if one side is the word null.
	 * @param both whether the other side is null too
	 */
	boolean holdsForNull(boolean both) {
		return switch (this) {
			case EQUAL -> both;
			case NOT_EQUAL -> !both;
			case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
		};
	}

}
