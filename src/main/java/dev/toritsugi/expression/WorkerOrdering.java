package dev.toritsugi.expression;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * An order of workers by numeric attributes, as in
 * {@code worker.level DESC, worker.rank ASC}. Two orderings are equal if their texts are
 * equal.
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
	 * Parses an ordering. A key without a direction is ascending.
	 * @throws ExpressionException if the text is not an ordering
	 */
	public static WorkerOrdering parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		List<Term> terms = parser.ordering();
		return new WorkerOrdering(text, terms, parser.names());
	}

	/**
	 * Compares two workers: negative if a comes first, positive if b comes first, 0 if
	 * they are equal in all keys. A worker whose attribute is missing or not a number
	 * comes last in both directions.
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
	 * The text of the ordering.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Every key in the ordering, in order, without array indexes, as in
	 * {@code worker.level}.
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
