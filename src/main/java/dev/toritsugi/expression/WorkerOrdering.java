package dev.toritsugi.expression;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * A TaskRouter worker ordering, which sorts workers by numeric attributes, for example
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
	 * Parses a worker ordering. A key without a direction sorts in ascending order.
	 * @throws ExpressionException if the text is not a worker ordering
	 */
	public static WorkerOrdering parse(String text) throws ExpressionException {
		ExpressionParser parser = new ExpressionParser(text);
		List<Term> terms = parser.ordering();
		return new WorkerOrdering(text, terms, parser.names());
	}

	/**
	 * Compares two workers. A worker whose attribute is missing or not a number comes
	 * last in both ascending and descending order.
	 * @return a negative number if worker a comes first, a positive number if worker b
	 * comes first, 0 if their values are equal for all keys
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
	 * Returns the ordering's original text.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Returns the ordering's keys, for example {@code worker.level}, in order of first
	 * occurrence and without array indexes.
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
	 * A key and its sort direction.
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
