package dev.toritsugi.operator;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts of the sandbox's page for this module's problems.
 */
class SandboxPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void pageHasTextForEachProblem(String language) throws IOException {
		String words = new ClassPathResource("dev/toritsugi/sandbox/page/assets/words/" + language + ".js")
			.getContentAsString(UTF_8);
		assertThat(OperatorProblem.values())
			.allSatisfy((problem) -> assertThat(words).containsOnlyOnce("'operator." + problem.code() + "':"));
	}

}
