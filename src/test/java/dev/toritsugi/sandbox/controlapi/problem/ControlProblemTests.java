package dev.toritsugi.sandbox.controlapi.problem;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The codes of the control API's problems.
 */
class ControlProblemTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void pageHasTextForEachCode(String language) throws IOException {
		String words = new ClassPathResource("dev/toritsugi/sandbox/page/assets/words/" + language + ".js")
			.getContentAsString(UTF_8);
		assertThat(ControlProblem.values())
			.allSatisfy((problem) -> assertThat(words).containsOnlyOnce("'problem." + problem.code() + "':"));
	}

}
