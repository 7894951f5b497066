package dev.toritsugi.expression;

import java.math.BigDecimal;
import java.math.BigInteger;

import dev.toritsugi.expression.Token.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Parses string, number, boolean and null literals.
 */
final class LiteralParser {

	/** Maximum number of characters of an integer that certainly fits into a long. */
	private static final int LONG_LENGTH = 18;

	private LiteralParser() {
	}

	static boolean isLiteral(Token token) {
		return token.kind() == Kind.STRING || token.kind() == Kind.NUMBER || switch (token.keyword()) {
			case "NULL", "TRUE", "FALSE" -> true;
			default -> false;
		};
	}

	static JsonNode value(Token token) {
		if (token.kind() == Kind.STRING) {
			return StringNode.valueOf(token.unquoted());
		}
		if (token.kind() == Kind.NUMBER) {
			return number(token.text());
		}
		return token.keyword().equals("NULL") ? NullNode.getInstance()
				: BooleanNode.valueOf(token.keyword().equals("TRUE"));
	}

	/** Parses an array index. Returns -1 if the number is too large or not an integer. */
	static int index(String number) {
		try {
			return Integer.parseInt(number);
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private static JsonNode number(String text) {
		if (text.indexOf('.') >= 0) {
			return decimal(text);
		}
		return (text.length() <= LONG_LENGTH) ? LongNode.valueOf(Long.parseLong(text))
				: BigIntegerNode.valueOf(new BigInteger(text));
	}

	/**
	 * Parses a decimal number as a double or, if the conversion to a double would lose
	 * digits, as a BigDecimal.
	 */
	private static JsonNode decimal(String text) {
		BigDecimal exact = new BigDecimal(text);
		double value = exact.doubleValue();
		return (Double.isFinite(value) && BigDecimal.valueOf(value).compareTo(exact) == 0) ? DoubleNode.valueOf(value)
				: DecimalNode.valueOf(exact);
	}

}
