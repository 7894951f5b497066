package dev.toritsugi.sandbox.account;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Base class of tests that simulate random runs. A failing run prints its seed.
 * {@code -Dsandbox.runs=1000} simulates 1000 runs instead of 20.
 */
abstract class AbstractRandomRunsTests {

	static final int RUNS = Integer.getInteger("sandbox.runs", 20);

	private static final Logger LOG = (Logger) LoggerFactory.getLogger("sandbox");

	/** A log of a thousand runs would be too long to read. */
	@BeforeAll
	static void quietTheLog() {
		LOG.setLevel(Level.ERROR);
	}

	/**
	 * Simulates all runs and asserts that they have no violations.
	 * @param run function that creates the run of a seed
	 */
	static void assertNoViolations(IntFunction<? extends RandomRun> run) {
		IntStream.rangeClosed(1, RUNS)
			.forEach((seed) -> assertThat(run.apply(seed).violations()).as("seed " + seed).isEmpty());
	}

	/**
	 * Simulates two runs of the same seed and asserts that their journals are equal.
	 */
	static void assertSameJournal(RandomRun one, RandomRun other) {
		assertThat(one.violations()).isEmpty();
		assertThat(other.violations()).isEmpty();
		assertThat(other.account.journal().entries()).isEqualTo(one.account.journal().entries()).isNotEmpty();
	}

}
