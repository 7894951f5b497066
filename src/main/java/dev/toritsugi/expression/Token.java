package dev.toritsugi.expression;

import java.util.Locale;

/**
 * A word of an expression's text.
 *
 * @param text as it stands there, a string with its quotes
 */
record Token(Kind kind, String text, int position) {

	private static final int SHOWN = 40;

	/** The word of a keyword or of a key, in upper case; nothing for all others. */
	String keyword() {
		return (this.kind == Kind.WORD) ? this.text.toUpperCase(Locale.ROOT) : "";
	}

	/**
	 * What a string stands for. Twilio documents no escapes; here a backslash takes a
	 * quote or a backslash literally, so that every text can be written, and is itself
	 * before anything else, so that nobody's text changes unasked.
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

	/** Says that something else should stand here. */
	ExpressionException unexpected(String expected) {
		return new ExpressionException(this.position,
				"expected %s at position %d, found %s%s".formatted(expected, this.position, shown(), hint()));
	}

	private String shown() {
		if (this.kind == Kind.END) {
			return "the end";
		}
		String start = (this.text.length() > SHOWN) ? this.text.substring(0, SHOWN) + "…" : this.text;
		return (this.kind == Kind.STRING) ? start : "'" + start + "'";
	}

	/** What Twilio's reference does not have, but people try. */
	private String hint() {
		if (this.text.startsWith("-")) {
			return ": a key has no hyphen, and nothing is subtracted";
		}
		return switch (keyword()) {
			case "NOT" -> ": NOT stands before IN only";
			case "LIKE" -> ": TaskRouter documents no LIKE, but CONTAINS";
			default -> "";
		};
	}

	enum Kind {

		WORD, STRING, NUMBER, COMPARATOR, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, DOT, END,

		/** A character that no expression has outside a string. */
		OTHER

	}

}
