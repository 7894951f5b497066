package dev.toritsugi.operator;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts of the sandbox's page for this module's problems.
 */
class SandboxPageTests {

	/**
	 * Problems of requests that only the operator's desk sends.
	 */
	private static final Set<OperatorProblem> OF_THE_DESK = EnumSet.of(OperatorProblem.SESSION_REQUIRED,
			OperatorProblem.RESERVATION_REQUIRED, OperatorProblem.RESERVATION_OVER, OperatorProblem.QUEUE_REQUIRED,
			OperatorProblem.QUEUE_NOT_ROUTED, OperatorProblem.UNKNOWN_OUTCOME, OperatorProblem.NOTE_TOO_LONG,
			OperatorProblem.PHONE_NOT_READY, OperatorProblem.NO_API_KEY, OperatorProblem.NO_BROWSER_PHONE,
			OperatorProblem.SUPERVISOR_REQUIRED, OperatorProblem.TOO_MANY_CONNECTIONS,
			OperatorProblem.RECORDING_NOT_FOUND, OperatorProblem.SCHEDULE_NOT_FOUND, OperatorProblem.NUMBER_WITHHELD,
			OperatorProblem.BLOCKING_OFF, OperatorProblem.NOT_PROVISIONED, OperatorProblem.CHANGE_REFUSED);

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void pageHasTextForEachProblemOfItsRequests(String language) throws IOException {
		String words = new ClassPathResource("dev/toritsugi/sandbox/page/assets/words/" + language + ".js")
			.getContentAsString(UTF_8);
		assertThat(EnumSet.complementOf(EnumSet.copyOf(OF_THE_DESK)))
			.allSatisfy((problem) -> assertThat(words).containsOnlyOnce("'operator." + problem.code() + "':"));
	}

}
