package dev.toritsugi.expression;

import java.util.Locale;

/**
 * A token of an expression.
 *
 * @param text characters of the token; for a string, including the quotes
 * @param position zero-based position of the first character
 */
record Token(Kind kind, String text, int position) {

	private static final int SHOWN = 40;

	/**
	 * Returns the token's text in upper case for comparison with keywords, or an empty
	 * string if the token is not a word.
	 */
	String keyword() {
		return (this.kind == Kind.WORD) ? this.text.toUpperCase(Locale.ROOT) : "";
	}

	/**
	 * Returns the content of a string token. A backslash escapes a following quote or
	 * backslash; before other characters, the backslash is kept (UNCONFIRMED, because
	 * Twilio does not document escapes).
	 */
	String unquoted() {
		StringBuilder value = new StringBuilder(this.text.length());
		for (int i = 1; i < this.text.length() - 1; i++) {
			if (isEscape(this.text, i)) {
				i++;
			}
			value.append(this.text.charAt(i));
		}
		return value.toString();
	}

	static boolean isEscape(String text, int at) {
		return text.charAt(at) == '\\' && at + 1 < text.length() && "'\"\\".indexOf(text.charAt(at + 1)) >= 0;
	}

	/**
	 * Creates an exception that reports this token and the token that was expected
	 * instead.
	 */
	ExpressionException unexpected(String expected) {
		return new ExpressionException(this.position,
				"expected %s at position %d, found %s%s".formatted(expected, this.position, shown(), hint()));
	}

	private String shown() {
		if (this.kind == Kind.END) {
			return "the end";
		}
		String start = (this.text.length() > SHOWN) ? this.text.substring(0, SHOWN) + "..." : this.text;
		return (this.kind == Kind.STRING) ? start : "'" + start + "'";
	}

	/**
	 * Returns a hint for error messages if TaskRouter does not support the token's
	 * syntax, otherwise an empty string.
	 */
	private String hint() {
		if (this.text.startsWith("-")) {
			return ": a key has no hyphen, and there is no subtraction";
		}
		return switch (keyword()) {
			case "NOT" -> ": NOT is allowed only before IN";
			case "LIKE" -> ": TaskRouter has no LIKE; use CONTAINS";
			default -> "";
		};
	}

	enum Kind {

		WORD, STRING, NUMBER, COMPARATOR, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, DOT, END,

		/** A character that is not allowed outside a string. */
		OTHER

	}

}
