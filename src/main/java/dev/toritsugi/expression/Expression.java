package dev.toritsugi.expression;

import java.util.Set;

/**
 * A condition in TaskRouter's language, as in
 * {@code languages HAS "en" AND skill_level >= 2}. Two are equal if their texts are.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Twilio:
 * TaskRouter expression syntax</a>
 */
public final class Expression {

	/**
	 * True of everything, as Twilio writes it.
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
	 * Reads an expression. Keywords may stand in any case.
	 * @throws ExpressionException if the text is none, with the position
	 */
	public static Expression parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		Condition condition = parser.expression();
		return new Expression(text, condition, parser.names());
	}

	/**
	 * Whether it is true. What cannot be compared makes it false, never an error.
	 */
	public boolean matches(AttributeResolver names) {
		return this.condition.holds(names);
	}

	/**
	 * The text it was read from.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Every key mentioned, in order, with dots and without indexes: {@code task.level}.
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
