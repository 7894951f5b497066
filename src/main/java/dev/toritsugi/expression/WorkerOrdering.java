package dev.toritsugi.expression;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Who comes first, by numeric attributes: {@code worker.level DESC, worker.rank ASC}. Two
 * are equal if their texts are.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/workflow-configuration/target-ordering">Twilio:
 * worker ordering</a>
 */
public final class WorkerOrdering {

	private final String text;

	private final List<Term> terms;

	private final Set<String> names;

	private WorkerOrdering(String text, List<Term> terms, Set<String> names) {
		this.text = text;
		this.terms = terms;
		this.names = names;
	}

	/**
	 * Reads an ordering. A key without a direction is ascending.
	 * @throws ExpressionException if the text is none, with the position
	 */
	public static WorkerOrdering parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		List<Term> terms = parser.ordering();
		return new WorkerOrdering(text, terms, parser.names());
	}

	/**
	 * Negative if a comes first, positive if b does, 0 if the ordering does not say. Who
	 * lacks the attribute, or has no number there, comes last in either direction.
	 */
	public int compare(AttributeResolver a, AttributeResolver b) {
		for (int i = 0; i < this.terms.size(); i++) {
			int order = this.terms.get(i).compare(a, b);
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	/**
	 * The text it was read from.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Every key mentioned, in order, with dots and without indexes: {@code worker.level}.
	 */
	public Set<String> names() {
		return this.names;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WorkerOrdering ordering && this.text.equals(ordering.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * One key and its direction.
	 */
	record Term(Operand.Key key, boolean descending) {

		int compare(AttributeResolver a, AttributeResolver b) {
			JsonNode left = this.key.value(a);
			JsonNode right = this.key.value(b);
			if (!left.isNumber() || !right.isNumber()) {
				return Boolean.compare(right.isNumber(), left.isNumber());
			}
			return this.descending ? ScalarComparison.compare(right, left) : ScalarComparison.compare(left, right);
		}

	}

}
