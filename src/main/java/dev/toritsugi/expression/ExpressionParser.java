package dev.toritsugi.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.expression.Token.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Parses one expression or worker ordering by recursive descent.
 */
final class ExpressionParser {

	/** Maximum nesting of parentheses, which limits the recursion depth. */
	private static final int DEPTH = 100;

	private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "IN", "HAS", "CONTAINS", "LIKE");

	private final Tokenizer tokens;

	private final Set<String> names = new LinkedHashSet<>();

	private Token token;

	ExpressionParser(String text) {
		this.tokens = new Tokenizer(text);
		this.token = this.tokens.next();
	}

	/** Returns the keys parsed so far, without array indexes. */
	Set<String> names() {
		return Collections.unmodifiableSet(this.names);
	}

	Condition expression() {
		Condition condition = or(0);
		take(Kind.END, "AND, OR or the end");
		return condition;
	}

	List<WorkerOrdering.Term> ordering() {
		List<WorkerOrdering.Term> terms = new ArrayList<>();
		do {
			Operand.Key key = key();
			boolean descending = takeKeyword("DESC");
			if (!descending) {
				takeKeyword("ASC");
			}
			terms.add(new WorkerOrdering.Term(key, descending));
		}
		while (takeIf(Kind.COMMA));
		take(Kind.END, "ASC, DESC, a comma or the end");
		return List.copyOf(terms);
	}

	private Condition or(int depth) {
		List<Condition> conditions = new ArrayList<>();
		do {
			conditions.add(and(depth));
		}
		while (takeKeyword("OR"));
		return (conditions.size() == 1) ? conditions.get(0) : new Condition.Or(List.copyOf(conditions));
	}

	private Condition and(int depth) {
		List<Condition> conditions = new ArrayList<>();
		do {
			conditions.add(comparisonOrGroup(depth));
		}
		while (takeKeyword("AND"));
		return (conditions.size() == 1) ? conditions.get(0) : new Condition.And(List.copyOf(conditions));
	}

	private Condition comparisonOrGroup(int depth) {
		if (this.token.kind() != Kind.OPEN) {
			return comparison();
		}
		if (depth == DEPTH) {
			throw expected("no more than %d parentheses within each other".formatted(DEPTH));
		}
		take();
		Condition condition = or(depth + 1);
		take(Kind.CLOSE, "AND, OR or ')'");
		return condition;
	}

	private Condition comparison() {
		Operand left = operand();
		if (this.token.kind() == Kind.COMPARATOR) {
			return new Condition.Comparison(left, ComparisonOperator.of(take().text()), operand());
		}
		if (takeKeyword("CONTAINS")) {
			return new Condition.Contains(left, operand());
		}
		if (takeKeyword("HAS")) {
			return new Condition.Has(left, operand());
		}
		if (takeKeyword("IN")) {
			return new Condition.In(left, listOrOperand());
		}
		if (takeKeyword("NOT")) {
			if (!takeKeyword("IN")) {
				throw expected("IN after NOT");
			}
			return new Condition.NotIn(left, listOrOperand());
		}
		throw expected("an operator");
	}

	private Operand listOrOperand() {
		if (!takeIf(Kind.OPEN_LIST)) {
			return operand();
		}
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		if (takeIf(Kind.CLOSE_LIST)) {
			return new Operand.Constant(list);
		}
		do {
			list.add(constant());
		}
		while (takeIf(Kind.COMMA));
		take(Kind.CLOSE_LIST, "a comma or ']'");
		return new Operand.Constant(list);
	}

	private Operand operand() {
		if (LiteralParser.isLiteral(this.token)) {
			return new Operand.Constant(constant());
		}
		if (this.token.kind() != Kind.WORD || OPERATORS.contains(this.token.keyword())) {
			throw expected("a value");
		}
		return key();
	}

	private JsonNode constant() {
		if (!LiteralParser.isLiteral(this.token)) {
			throw expected("a string, a number, true, false or null");
		}
		return LiteralParser.value(take());
	}

	private Operand.Key key() {
		List<String> path = new ArrayList<>();
		List<Operand.Step> steps = new ArrayList<>();
		StringBuilder name = new StringBuilder(this.token.text());
		path.add(take(Kind.WORD, "a key").text());
		while (this.token.kind() == Kind.DOT || this.token.kind() == Kind.OPEN_LIST) {
			if (takeIf(Kind.OPEN_LIST)) {
				steps.add(new Operand.Index(index()));
				take(Kind.CLOSE_LIST, "']'");
				continue;
			}
			this.token = this.tokens.nextInKey();
			String segment = take(Kind.WORD, "a key after the dot").text();
			name.append('.').append(segment);
			if (steps.isEmpty()) {
				path.add(segment);
			}
			else {
				steps.add(new Operand.Member(segment));
			}
		}
		this.names.add(name.toString());
		return new Operand.Key(List.copyOf(path), List.copyOf(steps));
	}

	private int index() {
		int index = (this.token.kind() == Kind.NUMBER) ? LiteralParser.index(this.token.text()) : -1;
		if (index < 0) {
			throw expected("an index from 0 on");
		}
		take();
		return index;
	}

	private Token take() {
		Token taken = this.token;
		this.token = this.tokens.next();
		return taken;
	}

	private Token take(Kind kind, String expected) {
		if (this.token.kind() != kind) {
			throw expected(expected);
		}
		return take();
	}

	private boolean takeIf(Kind kind) {
		boolean taken = this.token.kind() == kind;
		if (taken) {
			take();
		}
		return taken;
	}

	private boolean takeKeyword(String keyword) {
		boolean taken = this.token.keyword().equals(keyword);
		if (taken) {
			take();
		}
		return taken;
	}

	private ExpressionException expected(String expected) {
		return this.token.unexpected(expected);
	}

}
