package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;

import org.junit.jupiter.api.Test;

import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scheduler that only notes what is planned, and for when.
 */
class PeriodicRunnerTests {

	private final NotedTasks scheduler = new NotedTasks();

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

	private static final class NotedTasks extends SimpleAsyncTaskScheduler {

		@java.io.Serial
		private static final long serialVersionUID = 1L;

		private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

		private final transient List<Noted> noted = new ArrayList<>();

		NotedTasks() {
			setClock(java.time.Clock.fixed(NOW, java.time.ZoneOffset.UTC));
		}

		@Override
		public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
			ScheduledFuture<?> future = super.schedule(() -> {
			}, NOW.plus(Duration.ofDays(1)));
			this.noted.add(new Noted(task, startTime, future));
			return future;
		}

		List<Duration> waits() {
			return this.noted.stream()
				.filter((each) -> !each.future().isDone())
				.map((each) -> Duration.between(NOW, each.at()))
				.toList();
		}

		void runNext() {
			Noted next = this.noted.remove(this.noted.size() - 1);
			next.task().run();
		}

		private record Noted(Runnable task, Instant at, Future<?> future) {

		}

	}

}
