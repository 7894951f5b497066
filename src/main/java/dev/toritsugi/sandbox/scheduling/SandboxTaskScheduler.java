package dev.toritsugi.sandbox.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Engine;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.scheduling.support.PeriodicTrigger;
import org.springframework.scheduling.support.TaskUtils;

/**
 * Schedules an application's tasks by the sandbox's clock, on eight threads. A task that
 * is due at once runs even if the clock is stopped. While the clock is advanced, it stops
 * at each task's due time until the task has ended.
 * <p>
 * A reset of the sandbox can set the clock back. All waiting tasks therefore run at a
 * reset, so that the application notices that the resources of the old account are gone.
 */
public final class SandboxTaskScheduler implements TaskScheduler, SmartLifecycle {

	private static final int THREADS = 8;

	private final Sandbox sandbox;

	private final ExecutorService threads;

	/** Tasks that have not started. */
	private final Set<ScheduledTask> waiting = ConcurrentHashMap.newKeySet();

	public SandboxTaskScheduler(Sandbox sandbox) {
		this.sandbox = sandbox;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("background-");
		factory.setDaemon(true);
		this.threads = Executors.newFixedThreadPool(THREADS, factory);
		sandbox.onSetUp(this::startAll);
	}

	@Override
	public Clock getClock() {
		InstantSource now = () -> engine().now();
		return now.withZone(ZoneOffset.UTC);
	}

	@Override
	public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
		if (!isRunning()) {
			throw new TaskRejectedException("The scheduler is stopped");
		}
		Runnable logged = TaskUtils.decorateTaskWithErrorHandler(task, TaskUtils.LOG_AND_PROPAGATE_ERROR_HANDLER,
				false);
		ScheduledTask scheduled = new ScheduledTask(logged, startTime, getClock(), this::remove);
		this.waiting.add(scheduled);
		Engine engine = engine();
		engine.run(() -> plan(scheduled, engine));
		return scheduled;
	}

	@Override
	public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
		return new RepeatedTask(task, trigger, this).scheduleNext();
	}

	@Override
	public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
		return repeat(task, startTime, period, true);
	}

	@Override
	public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
		return repeat(task, getClock().instant(), period, true);
	}

	@Override
	public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
		return repeat(task, startTime, delay, false);
	}

	@Override
	public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
		return repeat(task, getClock().instant(), delay, false);
	}

	@Override
	public void start() {
		// Tasks can be scheduled as soon as the bean exists.
	}

	/** Cancels the waiting tasks, and lets running tasks end. */
	@Override
	public void stop() {
		this.threads.shutdown();
		cancelWaiting();
	}

	@Override
	public boolean isRunning() {
		return !this.threads.isShutdown();
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	/** Cancels the tasks that have not started, as if the application had been killed. */
	public void cancelWaiting() {
		List.copyOf(this.waiting).forEach((task) -> task.cancel(false));
	}

	private ScheduledFuture<?> repeat(Runnable task, Instant start, Duration period, boolean fixedRate) {
		PeriodicTrigger trigger = new PeriodicTrigger(period);
		trigger.setInitialDelay(Duration.between(getClock().instant(), start));
		trigger.setFixedRate(fixedRate);
		return Objects.requireNonNull(schedule(task, trigger));
	}

	private void plan(ScheduledTask task, Engine engine) {
		if (engine.now().isBefore(task.due())) {
			task.startBy(engine.after(Duration.between(engine.now(), task.due()), () -> start(task, engine)));
		}
		else {
			start(task, engine);
		}
	}

	private void startAll() {
		Engine engine = engine();
		engine.run(() -> this.waiting.stream()
			.sorted(Comparator.comparing(ScheduledTask::due))
			.forEach((task) -> start(task, engine)));
	}

	private void start(ScheduledTask task, Engine engine) {
		if (this.waiting.remove(task)) {
			engine.start(task, this.threads);
		}
	}

	private void remove(ScheduledTask task) {
		if (this.waiting.remove(task)) {
			engine().run(task::cancelTimer);
		}
	}

	private Engine engine() {
		return this.sandbox.account().engine();
	}

}
