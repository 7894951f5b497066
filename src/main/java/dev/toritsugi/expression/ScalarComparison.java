package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * Compares scalar values: strings, numbers, booleans or null.
 */
final class ScalarComparison {

	/** A double represents every integer up to this number exactly. */
	private static final long EXACT = 1L << 53;

	private ScalarComparison() {
	}

	static boolean isNothing(JsonNode node) {
		return node.isMissingNode() || node.isNull();
	}

	/**
	 * Whether two values are equal. Returns false if the values have different types or
	 * if at least one value is missing or null.
	 */
	static boolean equal(JsonNode left, JsonNode right) {
		if (left.isBoolean() && right.isBoolean()) {
			return left.booleanValue() == right.booleanValue();
		}
		return comparable(left, right) && compare(left, right) == 0;
	}

	static boolean comparable(JsonNode left, JsonNode right) {
		return (left.isNumber() && right.isNumber()) || (left.isString() && right.isString());
	}

	/**
	 * Compares two numbers or two strings. Strings are compared by UTF-16 code units, so
	 * {@code 'Z' < 'a'} is true (UNCONFIRMED, because Twilio does not document the order
	 * of strings).
	 */
	static int compare(JsonNode left, JsonNode right) {
		if (left.isString()) {
			return left.stringValue().compareTo(right.stringValue());
		}
		if (isLong(left) && isLong(right)) {
			return Long.compare(left.longValue(), right.longValue());
		}
		if ((isExact(left) && isExact(right)) || isInfinite(left) || isInfinite(right)) {
			return Double.compare(decimal(left), decimal(right));
		}
		return left.decimalValue().compareTo(right.decimalValue());
	}

	private static boolean isLong(JsonNode node) {
		return node.isIntegralNumber() && node.canConvertToLong();
	}

	/**
	 * Whether a double represents the number exactly, so that a comparison needs no
	 * BigDecimal.
	 */
	private static boolean isExact(JsonNode node) {
		return node.isDouble() || (isLong(node) && node.longValue() <= EXACT && node.longValue() >= -EXACT);
	}

	/** Whether the node is a double that is infinite or NaN. */
	private static boolean isInfinite(JsonNode node) {
		return node.isDouble() && !Double.isFinite(node.doubleValue());
	}

	/**
	 * Returns the number as a double, or infinity if it exceeds the range of a double.
	 * For a number outside the range of a double, the node's own doubleValue() would
	 * throw an exception.
	 */
	private static double decimal(JsonNode node) {
		double value = node.isDouble() ? node.doubleValue() : node.numberValue().doubleValue();
		return value + 0.0; // -0 becomes 0
	}

}
