package dev.toritsugi.expression;

import java.util.Set;

/**
 * A TaskRouter expression, for example {@code languages HAS "en" AND skill_level >= 2}.
 * Two expressions are equal if their texts are equal.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Twilio:
 * TaskRouter expression syntax</a>
 */
public final class Expression {

	/**
	 * The expression {@code 1==1}, which Twilio's examples use to match everything.
	 */
	public static final Expression EVERYTHING = parse("1==1");

	private final String text;

	private final Condition condition;

	private final Set<String> names;

	private Expression(String text, Condition condition, Set<String> names) {
		this.text = text;
		this.condition = condition;
		this.names = names;
	}

	/**
	 * Parses an expression. Keywords are case-insensitive.
	 * @throws ExpressionException if the text is not an expression
	 */
	public static Expression parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		Condition condition = parser.expression();
		return new Expression(text, condition, parser.names());
	}

	/**
	 * Returns a text as a string of the expression language. Twilio does not document
	 * escapes (UNCONFIRMED), so a text with double quotes is written in single quotes,
	 * and a backslash is only used for a quote of the same kind and before another
	 * backslash.
	 */
	public static String quoted(String text) {
		String quote = (text.contains("\"") && !text.contains("'")) ? "'" : "\"";
		return quote + text.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote;
	}

	/**
	 * Whether the expression is true for the resolved attributes. A comparison of values
	 * that cannot be compared is false.
	 */
	public boolean matches(AttributeResolver names) {
		return this.condition.holds(names);
	}

	/**
	 * Returns the expression's original text.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Returns the expression's keys, for example {@code task.level}, in order of first
	 * occurrence and without array indexes.
	 */
	public Set<String> names() {
		return this.names;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Expression expression && this.text.equals(expression.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
