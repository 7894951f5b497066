package dev.toritsugi.sandbox.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TriggerContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxTaskSchedulerTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Sandbox sandbox = new Sandbox(new AccountSeed("AC1", List.of(), Map.of(), List.of()),
			(webhook) -> CompletableFuture.completedFuture(WebhookAnswer.failed("no application", 0)), () -> {
			});

	private final SandboxTaskScheduler scheduler = new SandboxTaskScheduler(this.sandbox);

	private final List<String> log = new CopyOnWriteArrayList<>();

	private Instant start = Instant.EPOCH;

	@BeforeEach
	void stopTheClock() {
		this.sandbox.setUp();
		engine().stand();
		this.start = engine().now();
	}

	@AfterEach
	void close() {
		this.scheduler.stop();
		this.sandbox.close();
	}

	@Test
	void aTaskRunsAtItsDueTimeWhileTheClockIsAdvanced() throws Exception {
		at(600, "done");
		advance(599);
		assertThat(this.log).isEmpty();
		advance(10);
		assertThat(this.log).containsExactly("done at 600");
	}

	@Test
	void aTaskThatATaskSchedulesRunsInTheSameAdvance() throws Exception {
		this.scheduler.schedule(() -> at(35, "second"), this.start.plusSeconds(30));
		advance(3600);
		assertThat(this.log).containsExactly("second at 35");
	}

	@Test
	void tasksAndTimersOfTheSandboxRunInOrder() throws Exception {
		at(20, "task");
		engine().run(() -> engine().after(Duration.ofSeconds(10), () -> this.log.add("sooner")));
		engine().run(() -> engine().after(Duration.ofSeconds(20), () -> this.log.add("later")));
		at(15, "between");
		advance(30);
		assertThat(this.log).containsExactly("sooner", "between at 15", "task at 20", "later");
	}

	@Test
	void onlyATaskThatIsDueAtOnceRunsWhileTheClockIsStopped() throws Exception {
		Future<?> waiting = this.scheduler.schedule(() -> this.log.add("ran"), this.start.plusMillis(1));
		Instant real = Instant.now();
		while (Instant.now().isBefore(real.plusMillis(20))) {
			this.scheduler.schedule(() -> {
			}, this.scheduler.getClock().instant()).get();
		}
		assertThat(waiting.isDone()).isFalse();
		assertThat(this.scheduler.getClock().instant()).isEqualTo(this.start);
	}

	@Test
	void aTaskRunsWhenTheRunningClockReachesItsDueTime() throws Exception {
		engine().resume();
		Future<?> task = this.scheduler.schedule(() -> this.log.add("ran"), engine().now().plusMillis(5));
		task.get();
		assertThat(this.log).containsExactly("ran");
	}

	@Test
	void anAdvanceOfTheRunningClockRunsTasksToo() throws Exception {
		engine().resume();
		Future<?> task = this.scheduler.schedule(() -> this.log.add("ran"), engine().now().plusSeconds(3600));
		advance(3600);
		assertThat(task.isDone()).isTrue();
	}

	@Test
	void settleWaitsForTasksWhileTheClockIsStopped() throws Exception {
		CountDownLatch finished = new CountDownLatch(1);
		this.scheduler.schedule(() -> await(finished), this.start);
		assertThat(engine().settle(Duration.ZERO)).isFalse();
		finished.countDown();
		assertThat(engine().settle(PATIENCE)).isTrue();
	}

	@Test
	void aCanceledTaskDoesNotRun() throws Exception {
		Future<?> task = at(10, "canceled");
		task.cancel(false);
		at(20, "kept");
		this.scheduler.cancelWaiting();
		advance(60);
		assertThat(this.log).isEmpty();
	}

	@Test
	void aFailingTaskDoesNotStopTheClockOrOtherTasks() throws Exception {
		this.scheduler.schedule(() -> {
			throw new IllegalStateException("on purpose");
		}, this.start.plusSeconds(5));
		at(6, "next");
		advance(60);
		assertThat(this.log).containsExactly("next at 6");
	}

	@Test
	void aResetRunsTheWaitingTasksAtOnce() throws Exception {
		advance(86_400);
		at(3600 + 86_400, "hour later");
		this.scheduler.schedule(() -> this.log.add("day later"), this.start.plusSeconds(2 * 86_400));
		this.sandbox.reset();
		assertThat(this.log).hasSize(2).anyMatch((line) -> line.startsWith("hour later at"));
		engine().stand();
		advance(4 * 86_400);
		assertThat(this.log).hasSize(2);
	}

	@Test
	void aTaskRepeatsAtAFixedRateOrWithAFixedDelay() throws Exception {
		Future<?> rate = this.scheduler.scheduleAtFixedRate(() -> log("rate"), this.start.plusSeconds(5),
				Duration.ofSeconds(10));
		Future<?> delay = this.scheduler.scheduleWithFixedDelay(() -> log("delay"), Duration.ofSeconds(12));
		advance(25);
		assertThat(this.log).containsExactly("delay at 0", "rate at 5", "delay at 12", "rate at 15", "delay at 24",
				"rate at 25");
		rate.cancel(false);
		delay.cancel(false);
		advance(60);
		assertThat(this.log).hasSize(6);
	}

	@Test
	void aTriggerThatEndsEndsTheRepetition() throws Exception {
		Future<?> task = this.scheduler.schedule(() -> log("trigger"), (TriggerContext runs) -> {
			Instant last = runs.lastCompletion();
			return (last == null) ? this.start.plusSeconds(7) : null;
		});
		advance(60);
		assertThat(this.log).containsExactly("trigger at 7");
		assertThat(task).isNotNull().matches(Future::isDone);
	}

	@Test
	void aStoppedSchedulerRejectsTasks() {
		this.scheduler.stop();
		assertThatExceptionOfType(TaskRejectedException.class).isThrownBy(() -> at(1, "never"));
	}

	private Future<?> at(int seconds, String text) {
		return this.scheduler.schedule(() -> log(text), this.start.plusSeconds(seconds));
	}

	private void log(String text) {
		this.log.add(text + " at " + Duration.between(this.start, engine().now()).toSeconds());
	}

	private void advance(int seconds) throws InterruptedException {
		engine().advance(Duration.ofSeconds(seconds), PATIENCE);
	}

	private Engine engine() {
		return this.sandbox.account().engine();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
