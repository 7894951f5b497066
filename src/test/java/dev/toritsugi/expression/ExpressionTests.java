package dev.toritsugi.expression;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

/**
 * TaskRouter's expressions, as Twilio's page on their syntax tells them.
 */
class ExpressionTests {

	private static final String ATTRIBUTES = """
			{"name":"alice","level":3,"rate":1.5,"vip":true,"none":null,"languages":["en","es"],"levels":[1,2,3],
			"address":{"city":"Tokyo","floors":[{"no":7}]},"日本語":"はい","$id":"x","price$us":{"$":5},"quoted":"it's"}""";

	private final AttributeResolver names = AttributeResolver.of(new JsonMapper().readTree(ATTRIBUTES));

	@ParameterizedTest
	@ValueSource(strings = { "1==1", "name == 'alice'", "name = \"alice\"", "name != 'bob'", "level > 2", "level >= 3",
			"level < 3.5", "level <= 3", "level == 3.0", "rate > 1", "vip == true", "vip != false", "-1 < level",
			"languages HAS 'en'", "languages has \"es\"", "levels HAS 2", "name IN ['alice','bob']",
			"level NOT IN [4, 5]", "name CONTAINS 'lic'", "address.city == 'Tokyo'", "address.floors[0].no == 7",
			"levels[2] == 3", "none == null", "missing == null", "name != null", "missing != 'x'",
			"name IN languages OR 'en' IN languages", "日本語 == 'はい'", "quoted == 'it\\'s'",
			"(level == 1 OR vip == true) AND name == 'alice'", "level == 3 OR level == 4 AND name == 'bob'",
			"level==3and(vip==true)", "name < 'bob'", "$id == 'x'", "price$us.$ == 5", "$IN != 1" })
	void holds(String expression) {
		assertThat(Expression.parse(expression).matches(this.names)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1==2", "name == 'Alice'", "level == '3'", "level == true", "missing == 'x'",
			"missing == missing", "missing > 1", "missing HAS 'x'", "missing IN ['x']", "languages == 'en'",
			"languages CONTAINS 'en'", "name HAS 'alice'", "name IN 'alice'", "levels[9] == 3", "name != 'alice'",
			"name == null", "missing != null", "level NOT IN [3]", "level > 'a'", "address.city.block == 'x'",
			"(level == 3 OR level == 4) AND name == 'bob'", "1 == null" })
	void doesNotHold(String expression) {
		assertThat(Expression.parse(expression).matches(this.names)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			n == 12345678901234567890   | 12345678901234567891
			n == 9007199254740992.0     | 9007199254740993
			n <= 9007199254740992.0     | 9007199254740993
			n == 0.10000000000000000001 | 0.1
			n > 0.10000000000000000001  | 0.1
			n IN [10000000000000000001] | 10000000000000000002
			""")
	void numbersThatADoubleCannotTellApartStayApart(String expression, String number) {
		AttributeResolver one = AttributeResolver.of(new JsonMapper().readTree("{\"n\":" + number + "}"));
		assertThat(Expression.parse(expression).matches(one)).isFalse();
	}

	@Test
	void aNumberBeyondADoubleIsComparedAndThrowsNothing() {
		AttributeResolver huge = AttributeResolver.of(new JsonMapper().readTree("{\"n\":1e400}"));
		assertThat(Expression.parse("n > 12345678901234567890").matches(huge)).isTrue();
		assertThat(Expression.parse("n > 0.10000000000000000001").matches(huge)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			a ==              | 4  | a value
			a == )            | 5  | a value
			a b               | 2  | an operator
			a == 'b           | 5  | closing
			(a == 1           | 7  | AND, OR or ')'
			a == 1 b          | 7  | AND, OR or the end
			a IN [1 2]        | 8  | a comma or ']'
			a NOT b           | 6  | IN after NOT
			NOT a == 1        | 0  | a value
			a LIKE 'b'        | 2  | an operator
			first-name == 'x' | 5  | an operator
			a[x] == 1         | 2  | an index
			a. == 1           | 3  | a key after the dot
			a == 1 AND        | 10 | a value
			""")
	void whatCantBeReadIsRefusedWithItsPosition(String expression, int position, String expected) {
		assertThatExceptionOfType(ExpressionException.class).isThrownBy(() -> Expression.parse(expression))
			.withMessageContaining(expected)
			.satisfies((refusal) -> assertThat(refusal.position()).isEqualTo(position));
	}

	@Test
	void anEmptyTextIsRefused() {
		assertThatExceptionOfType(ExpressionException.class).isThrownBy(() -> Expression.parse("  "))
			.withMessageContaining("a value");
	}

	@Test
	void parenthesesAreNotWithoutEnd() {
		Expression.parse("(".repeat(100) + "1==1" + ")".repeat(100));
		assertThatExceptionOfType(ExpressionException.class)
			.isThrownBy(() -> Expression.parse("(".repeat(100_000) + "1==1"))
			.withMessageContaining("no more than 100");
	}

	@Test
	void prefixesLeadToTheTaskAndToTheWorker() {
		AttributeResolver both = AttributeResolver.under(Map.of("task", this.names, "worker",
				AttributeResolver.of(new JsonMapper().readTree("{\"level\":4,\"id\":\"en\"}"))));
		assertThat(Expression.parse("task.level < worker.level").matches(both)).isTrue();
		assertThat(Expression.parse("worker.id IN task.languages").matches(both)).isTrue();
		assertThat(Expression.parse("level == 4").matches(both)).isFalse();
	}

	@Test
	void theNamesOfAnExpressionAreThoseItMentions() {
		assertThat(Expression.parse("task.level <= worker.level AND (a HAS 'x' OR b[0].c == 1)").names())
			.containsExactly("task.level", "worker.level", "a", "b.c");
	}

	@Test
	void workersAreOrderedByNumbersAndThoseWithoutOneComeLast() {
		AttributeResolver low = AttributeResolver.of(new JsonMapper().readTree("{\"level\":1}"));
		AttributeResolver high = AttributeResolver.of(new JsonMapper().readTree("{\"level\":5}"));
		AttributeResolver none = AttributeResolver.of(new JsonMapper().readTree("{\"level\":\"many\"}"));
		for (String order : new String[] { "level ASC", "level" }) {
			assertThat(WorkerOrdering.parse(order).compare(low, high)).isNegative();
			assertThat(WorkerOrdering.parse(order).compare(high, none)).isNegative();
		}
		assertThat(WorkerOrdering.parse("level DESC").compare(high, low)).isNegative();
		assertThat(WorkerOrdering.parse("level DESC").compare(none, low)).isPositive();
		assertThat(WorkerOrdering.parse("rank ASC, level DESC").compare(high, low)).isNegative();
		assertThatExceptionOfType(ExpressionException.class).isThrownBy(() -> WorkerOrdering.parse("level DOWN"))
			.satisfies((refusal) -> assertThat(refusal.position()).isEqualTo(6));
	}

	@Test
	void whateverTheTextItIsReadOrRefused() {
		String[] words = { "a", "task.b", "==", "=", "!=", "<", ">=", "HAS", "in", "NOT", "AND", "or", "CONTAINS", "(",
				")", "[", "]", ",", ".", "'x'", "\"y\"", "'", "1", "-2.5", "true", "null", "é", "\\", "!", "-", " " };
		for (int seed = 0; seed < 20_000; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(12); i >= 0; i--) {
				text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
			}
			try {
				Expression.parse(text.toString()).matches(this.names);
			}
			catch (ExpressionException ex) {
				assertThat(ex.position()).as("seed %d: %s", seed, text).isBetween(0, text.length());
			}
			catch (RuntimeException ex) {
				fail("seed " + seed + ": " + text, ex);
			}
		}
	}

}
