package dev.toritsugi.twilio.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.rest.NotedScheduler;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.TwilioFailures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BackgroundRetryTests {

	private final NotedScheduler scheduler = new NotedScheduler();

	private final BackgroundRetry retry = new BackgroundRetry(this.scheduler, new RetryPauses(Duration.ofSeconds(1)),
			3);

	private final List<Integer> runs = new ArrayList<>();

	private final List<TwilioException> givenUp = new ArrayList<>();

	@Test
	void anOperationThatSucceedsRunsOnce() {
		this.retry.start(this.runs::add, this.givenUp::add);
		this.scheduler.runAll();
		assertThat(this.runs).containsExactly(0);
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void anUnavailableTwilioIsAskedAgainLaterUntilTheLastRun() {
		start(TwilioFailures.unavailable("down"));
		this.scheduler.runAll();
		assertThat(this.runs).containsExactly(0, 1, 2);
		assertThat(this.givenUp).singleElement().isInstanceOf(TwilioException.Unavailable.class);
	}

	@Test
	void pausesDoubleAndAreUpToAQuarterLonger() {
		start(TwilioFailures.unavailable("down"));
		this.scheduler.runNext();
		assertThat(this.scheduler.waits()).singleElement()
			.satisfies((wait) -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250)));
		this.scheduler.runNext();
		assertThat(this.scheduler.waits()).singleElement()
			.satisfies((wait) -> assertThat(wait).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2500)));
	}

	@Test
	void aRefusalIsGivenUpAtOnce() {
		start(TwilioFailures.rejected("no"));
		this.scheduler.runAll();
		assertThat(this.runs).containsExactly(0);
		assertThat(this.givenUp).singleElement().isInstanceOf(TwilioException.Rejected.class);
	}

	@Test
	void aDefectSurfacesAndIsNotRepeated() {
		start(new IllegalStateException("a defect"));
		assertThatIllegalStateException().isThrownBy(this.scheduler::runAll);
		assertThat(this.runs).containsExactly(0);
		assertThat(this.scheduler.waits()).isEmpty();
	}

	private void start(RuntimeException failure) {
		this.retry.start((earlierRuns) -> {
			this.runs.add(earlierRuns);
			throw failure;
		}, this.givenUp::add);
	}

}
