package dev.toritsugi.expression;

import tools.jackson.databind.JsonNode;

/**
 * Compares values that are neither arrays nor objects.
 */
final class ScalarComparison {

	/** Up to here a double tells every whole number from the next. */
	private static final long EXACT = 1L << 53;

	private ScalarComparison() {
	}

	static boolean isNothing(JsonNode node) {
		return node.isMissingNode() || node.isNull();
	}

	/** Values of different types are never equal, and nothing equals nothing. */
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
	 * Orders two comparable values. Texts go by their characters' numbers, so that
	 * {@code 'Z' < 'a'}: Twilio documents no order of texts.
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

	/** Whether a double says all of it, so that nothing need be made to compare it. */
	private static boolean isExact(JsonNode node) {
		return node.isDouble() || (isLong(node) && node.longValue() <= EXACT && node.longValue() >= -EXACT);
	}

	/** A number in the JSON that is beyond a double's range, or none at all. */
	private static boolean isInfinite(JsonNode node) {
		return node.isDouble() && !Double.isFinite(node.doubleValue());
	}

	/** Beyond a double's range it is infinite, where doubleValue() of a node throws. */
	private static double decimal(JsonNode node) {
		double value = node.isDouble() ? node.doubleValue() : node.numberValue().doubleValue();
		return value + 0.0; // -0 becomes 0
	}

}
