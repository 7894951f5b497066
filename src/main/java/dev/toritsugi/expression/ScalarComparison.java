package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * Compares values that are neither arrays nor objects.
 */
final class ScalarComparison {

	/** Up to this number, a double represents every whole number exactly. */
	private static final long EXACT = 1L << 53;

	private ScalarComparison() {
	}

	static boolean isNothing(JsonNode node) {
		return node.isMissingNode() || node.isNull();
	}

	/** False for values of different types, and for a missing value or null. */
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
	 * Compares two comparable values. Strings are compared by their UTF-16 code units, so
	 * that {@code 'Z' < 'a'} (UNCONFIRMED: Twilio documents no order of strings).
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
	 * Whether a double represents the number exactly, so that it can be compared without
	 * creating a BigDecimal.
	 */
	private static boolean isExact(JsonNode node) {
		return node.isDouble() || (isLong(node) && node.longValue() <= EXACT && node.longValue() >= -EXACT);
	}

	/** Whether the JSON number is beyond the range of a double, or not a number. */
	private static boolean isInfinite(JsonNode node) {
		return node.isDouble() && !Double.isFinite(node.doubleValue());
	}

	/**
	 * The number as a double, infinite beyond the range of a double; doubleValue() of the
	 * node would throw.
	 */
	private static double decimal(JsonNode node) {
		double value = node.isDouble() ? node.doubleValue() : node.numberValue().doubleValue();
		return value + 0.0; // -0 becomes 0
	}

}
