package dev.toritsugi.expression;

import java.util.function.IntPredicate;

import dev.toritsugi.expression.Token.Kind;

/**
 * Splits the text of an expression into tokens.
 */
final class Tokenizer {

	private final String text;

	private int position;

	Tokenizer(String text) {
		this.text = text;
	}

	/**
	 * Returns the next token. At the end of the text, every invocation returns a token of
	 * kind END.
	 */
	Token next() {
		this.position = end(this.position, Character::isWhitespace);
		if (this.position == this.text.length()) {
			return new Token(Kind.END, "", this.position);
		}
		int character = this.text.codePointAt(this.position);
		if (character == '\'' || character == '"') {
			return token(Kind.STRING, endOfString(character));
		}
		if (isDigit(character) || (character == '-' && isDigit(at(this.position + 1)))) {
			return token(Kind.NUMBER, endOfNumber());
		}
		if (isPartOfKey(character)) {
			return token(Kind.WORD, end(this.position, Tokenizer::isPartOfKey));
		}
		return symbol(character);
	}

	/**
	 * Returns the next token after a dot, where a key segment may begin with a digit, for
	 * example in {@code line.2nd}.
	 */
	Token nextInKey() {
		int end = end(this.position, Tokenizer::isPartOfKey);
		return (end > this.position) ? token(Kind.WORD, end) : next();
	}

	private Token symbol(int character) {
		boolean withEquals = at(this.position + 1) == '=';
		return switch (character) {
			case '=', '<', '>' -> token(Kind.COMPARATOR, this.position + (withEquals ? 2 : 1));
			case '!' -> withEquals ? token(Kind.COMPARATOR, this.position + 2) : single(Kind.OTHER);
			case '(' -> single(Kind.OPEN);
			case ')' -> single(Kind.CLOSE);
			case '[' -> single(Kind.OPEN_LIST);
			case ']' -> single(Kind.CLOSE_LIST);
			case ',' -> single(Kind.COMMA);
			case '.' -> single(Kind.DOT);
			default -> token(Kind.OTHER, this.position + Character.charCount(character));
		};
	}

	private int endOfString(int quote) {
		for (int i = this.position + 1; i < this.text.length(); i++) {
			if (Token.isEscape(this.text, i)) {
				i++;
			}
			else if (this.text.charAt(i) == quote) {
				return i + 1;
			}
		}
		throw new ExpressionException(this.position,
				"expected a closing %c for the string at position %d, found the end".formatted(quote, this.position));
	}

	private int endOfNumber() {
		int end = end(this.position + 1, Tokenizer::isDigit);
		return (at(end) == '.' && isDigit(at(end + 1))) ? end(end + 1, Tokenizer::isDigit) : end;
	}

	private int end(int start, IntPredicate part) {
		int end = start;
		while (end < this.text.length() && part.test(this.text.codePointAt(end))) {
			end += Character.charCount(this.text.codePointAt(end));
		}
		return end;
	}

	private int at(int index) {
		return (index < this.text.length()) ? this.text.charAt(index) : -1;
	}

	private Token single(Kind kind) {
		return token(kind, this.position + 1);
	}

	private Token token(Kind kind, int end) {
		Token token = new Token(kind, this.text.substring(this.position, end), this.position);
		this.position = end;
		return token;
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * Whether a character may be part of a key. The characters {@code _} and {@code $}
	 * and the letters and digits of all scripts are allowed, because JSON attribute names
	 * may be Japanese.
	 */
	private static boolean isPartOfKey(int character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$';
	}

}
