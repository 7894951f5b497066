package dev.toritsugi.expression;

import java.util.Set;

/**
 * An expression of TaskRouter, as in {@code languages HAS "en" AND skill_level >= 2}. Two
 * expressions are equal if their texts are equal.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Twilio:
 * TaskRouter expression syntax</a>
 */
public final class Expression {

	/**
	 * The expression that is true for all attributes, as Twilio writes it.
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
	 * Parses an expression. Keywords may be in any letter case.
	 * @throws ExpressionException if the text is not an expression
	 */
	public static Expression parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		Condition condition = parser.expression();
		return new Expression(text, condition, parser.names());
	}

	/**
	 * Whether the expression is true. Values that cannot be compared make it false.
	 */
	public boolean matches(AttributeResolver names) {
		return this.condition.holds(names);
	}

	/**
	 * The text of the expression.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Every key in the expression, in order, without array indexes, as in
	 * {@code task.level}.
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
