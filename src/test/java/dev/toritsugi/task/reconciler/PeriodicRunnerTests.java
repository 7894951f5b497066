package dev.toritsugi.task.reconciler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.toritsugi.twilio.rest.NotedScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The job runs on a scheduler that notes what is planned, and for when.
 */
class PeriodicRunnerTests {

	private final NotedScheduler scheduler = new NotedScheduler();

	private final List<Integer> done = new ArrayList<>();

	private final PeriodicRunner runner = new PeriodicRunner(this.scheduler, Duration.ofMinutes(1), this::job);

	private Runnable during = () -> {
	};

	@Test
	void aRunIsFollowedByTheNextAPeriodLater() {
		this.runner.runIn(Duration.ZERO);
		this.scheduler.runNext();
		assertThat(this.done).hasSize(1);
		assertThat(this.scheduler.waits()).containsExactly(Duration.ofMinutes(1));
	}

	@Test
	void theEarliestRequestedRunIsPlanned() {
		this.runner.runIn(Duration.ofSeconds(30));
		this.runner.runIn(Duration.ofSeconds(2));
		this.runner.runIn(Duration.ofSeconds(5));
		assertThat(this.scheduler.waits()).containsExactly(Duration.ofSeconds(2));
	}

	@Test
	void aSecondRunWaitsForTheFirst() {
		this.during = () -> {
			for (int i = 0; i < 100; i++) {
				this.runner.runIn(Duration.ofSeconds(2));
			}
			assertThat(this.scheduler.waits()).isEmpty();
		};
		this.runner.runIn(Duration.ZERO);
		this.scheduler.runNext();
		assertThat(this.scheduler.waits()).containsExactly(Duration.ofSeconds(2));
	}

	@Test
	void aRunThatFailsIsNotTheLast() {
		this.during = () -> {
			throw new IllegalStateException("a defect");
		};
		this.runner.runIn(Duration.ZERO);
		CompletableFuture<Void> round = CompletableFuture.runAsync(this.scheduler::runNext, Runnable::run);
		assertThat(round).isCompletedExceptionally();
		assertThat(this.scheduler.waits()).containsExactly(Duration.ofMinutes(1));
	}

	private void job() {
		this.done.add(this.done.size());
		this.during.run();
	}

}
