package dev.toritsugi.operator;

import java.net.http.HttpResponse;
import java.util.List;

import org.assertj.core.api.AbstractAssert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assertions on the answer to an operator's browser.
 */
final class AnswerAssert extends AbstractAssert<AnswerAssert, HttpResponse<String>> {

	private static final JsonMapper JSON = new JsonMapper();

	private AnswerAssert(HttpResponse<String> answer) {
		super(answer, AnswerAssert.class);
	}

	static AnswerAssert assertThatAnswer(HttpResponse<String> answer) {
		return new AnswerAssert(answer);
	}

	AnswerAssert has(int status) {
		assertThat(this.actual.statusCode()).as("%s", this.actual.body()).isEqualTo(status);
		return this;
	}

	AnswerAssert hasJson(String json) {
		assertThat(header("Content-Type")).containsExactly("application/json");
		assertThat(JSON.readTree(this.actual.body())).isEqualTo(JSON.readTree(json));
		assertThat(this.actual.body()).endsWith("}\n");
		return this;
	}

	AnswerAssert hasNoBody() {
		assertThat(this.actual.body()).isEmpty();
		return this;
	}

	/**
	 * Requires a problem detail that contains no class names of the server.
	 */
	AnswerAssert isProblem(int status) {
		has(status);
		assertThat(header("Content-Type")).containsExactly("application/problem+json");
		assertThat(problem().path("status").asInt()).isEqualTo(status);
		assertThat(problem().path("title").asString()).isNotBlank();
		assertThat(problem().path("detail").asString("")).isNotBlank();
		assertThat(this.actual.body()).endsWith("}\n").doesNotContain("Exception", "dev.toritsugi", "\tat ", "trace");
		return this;
	}

	AnswerAssert isProblem(int status, String code, String... inDetail) {
		isProblem(status);
		assertThat(problem().path("code").asString()).isEqualTo(code);
		for (String part : inDetail) {
			assertThat(problem().path("detail").asString()).contains(part);
		}
		return this;
	}

	AnswerAssert hasHeader(String name, String value) {
		assertThat(header(name)).containsExactly(value);
		return this;
	}

	AnswerAssert hasNoHeader(String name) {
		assertThat(header(name)).isEmpty();
		return this;
	}

	private JsonNode problem() {
		return JSON.readTree(this.actual.body());
	}

	private List<String> header(String name) {
		return this.actual.headers().allValues(name);
	}

}
