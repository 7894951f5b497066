package dev.toritsugi.task.wrapup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every signal in every state, by the table in {@code transitions.txt}.
 */
class WrapUpStateMachineTests {

	private static final String TABLE = "/dev/toritsugi/task/wrapup/transitions.txt";

	@ParameterizedTest(name = "{0} + {1}")
	@CsvFileSource(resources = TABLE, delimiter = '|')
	void aSignalLeadsToTheStateAndTheActionOfTheTable(String state, String signal, String next, String action) {
		WrapUpTransition step = step(state, signal);
		assertThat(TransitionNotation.of(step.state()))
			.isEqualTo(next.equals("same") ? TransitionNotation.of(TransitionNotation.state(state)) : next);
		assertThat(TransitionNotation.of(step.action())).isEqualTo(action);
	}

	@Test
	void theTableHasEverySignalInEveryState() throws IOException {
		Set<String> covered = rows()
			.map((row) -> pair(TransitionNotation.state(row[0]).getClass(),
					TransitionNotation.signal(row[1]).getClass()))
			.collect(Collectors.toSet());
		Set<String> all = leaves(WrapUpState.class)
			.flatMap((state) -> leaves(WrapUpSignal.class).map((signal) -> pair(state, signal)))
			.collect(Collectors.toSet());
		assertThat(covered).containsExactlyInAnyOrderElementsOf(all).hasSize(7 * 18);
	}

	@Test
	void onlyATimerOrAnAnswerLeadsToARequest() throws IOException {
		rows().filter((row) -> step(row[0], row[1]).action() instanceof WrapUpAction.Request)
			.forEach((row) -> assertThat(TransitionNotation.signal(row[1])).as(row[0])
				.isInstanceOfAny(WrapUpSignal.TimerFired.class, WrapUpSignal.Response.class));
	}

	@Test
	void everyWaitingStateThatIsEnteredSetsTheTimer() throws IOException {
		rows().filter((row) -> step(row[0], row[1]).state() instanceof WrapUpState.Waiting)
			.filter((row) -> !step(row[0], row[1]).state().equals(TransitionNotation.state(row[0])))
			.forEach((row) -> assertThat(step(row[0], row[1]).action()).as(row[0] + " + " + row[1])
				.isInstanceOfAny(WrapUpAction.Wait.class, WrapUpAction.RetryLater.class));
	}

	private static WrapUpTransition step(String state, String signal) {
		return WrapUpStateMachine.next(TransitionNotation.state(state), TransitionNotation.signal(signal),
				TransitionNotation.NOW);
	}

	private static Stream<String[]> rows() throws IOException {
		try (InputStream table = Objects.requireNonNull(WrapUpStateMachineTests.class.getResourceAsStream(TABLE))) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(" *\\| *"))
				.peek((row) -> row[0] = row[0].strip());
		}
	}

	private static Stream<Class<?>> leaves(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(WrapUpStateMachineTests::leaves)
				: Stream.of(type);
	}

	private static String pair(Class<?> state, Class<?> signal) {
		return state.getSimpleName() + " + " + signal.getSimpleName();
	}

}
