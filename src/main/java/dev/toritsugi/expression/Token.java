package dev.toritsugi.expression;

import java.util.Locale;

/**
 * A token of an expression.
 *
 * @param text the characters of the token, a string with its quotes
 * @param position position of the first character, from 0
 */
record Token(Kind kind, String text, int position) {

	private static final int SHOWN = 40;

	/** A word in upper case, to be compared with keywords; empty for other tokens. */
	String keyword() {
		return (this.kind == Kind.WORD) ? this.text.toUpperCase(Locale.ROOT) : "";
	}

	/**
	 * Content of a string. A backslash before a quote or a backslash escapes it, so that
	 * every string can be written; before any other character it is an ordinary character
	 * (UNCONFIRMED: Twilio documents no escapes).
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

	/** The error that something else was expected in place of this token. */
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

	/** Hint for syntax that TaskRouter does not have. */
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
