package dev.toritsugi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Engine;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/**
 * Has the server's background work happen by the sandbox's clock, so that a test moves
 * both. The work itself is done on threads, as in earnest.
 */
final class SandboxScheduler implements TaskScheduler {

	private static final Duration STEP = Duration.ofSeconds(1);

	private static final Duration HANG_LIMIT = Duration.ofMinutes(5);

	private final ExecutorService threads = Executors.newCachedThreadPool((work) -> {
		Thread thread = new Thread(work, "background-by-the-sandbox");
		thread.setDaemon(true);
		return thread;
	});

	private final Set<Work> planned = ConcurrentHashMap.newKeySet();

	private final AtomicInteger running = new AtomicInteger();

	/** Schedulers of other servers that use the same sandbox. */
	private final Set<SandboxScheduler> joined = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Sandbox sandbox;

	/**
	 * A new sandbox, whose clock stands; what was planned in the old one is due in it.
	 */
	void begin(Sandbox anew) {
		anew.reset();
		anew.account().engine().stand();
		use(anew);
		this.joined.forEach((other) -> other.use(anew));
	}

	/** Adds the scheduler of another server, whose work this one waits for too. */
	void join(SandboxScheduler other) {
		Sandbox present = this.sandbox;
		if (present != null) {
			other.use(present);
		}
		this.joined.add(other);
	}

	private void use(Sandbox anew) {
		this.sandbox = anew;
		this.planned.forEach((work) -> plan(work, now()));
	}

	/** What was planned is not done, as if the process had died. */
	void forget() {
		this.planned.clear();
	}

	/** Lets time pass, and whoever is due do their work on the way. */
	void pass(Duration time) {
		Engine engine = engine();
		Instant end = engine.now().plus(time);
		settle();
		while (engine.now().isBefore(end)) {
			Duration left = Duration.between(engine.now(), end);
			try {
				engine.advance((left.compareTo(STEP) < 0) ? left : STEP, HANG_LIMIT);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			settle();
		}
	}

	/**
	 * Waits until nobody does anything that takes no time on the sandbox's clock. A
	 * webhook that is late or lost does, and is not waited for.
	 */
	void settle() {
		long end = System.nanoTime() + HANG_LIMIT.toNanos();
		try {
			// Twice, since the one may have begun the other.
			for (int quiet = 0; quiet < 2; quiet++) {
				while (!engine().settle(HANG_LIMIT) || isAtWork()) {
					quiet = 0;
					if (System.nanoTime() > end) {
						throw new AssertionError("The server is still at work after " + HANG_LIMIT);
					}
					TimeUnit.MILLISECONDS.sleep(2);
				}
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The sandbox starts work that is due on a thread of its own, a moment later. */
	private boolean isAtWork() {
		Instant now = now();
		return this.planned.stream().anyMatch((work) -> !work.due.isAfter(now)) || this.running.get() > 0
				|| this.joined.stream().anyMatch(SandboxScheduler::isAtWork);
	}

	@Override
	public Clock getClock() {
		InstantSource now = this::now;
		return now.withZone(ZoneOffset.UTC);
	}

	@Override
	public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
		Work work = new Work(task, startTime);
		this.planned.add(work);
		if (this.sandbox != null) {
			plan(work, startTime);
		}
		return work;
	}

	private void plan(Work work, Instant at) {
		Engine engine = engine();
		Duration wait = Duration.between(engine.now(), at);
		engine.run(() -> engine.after(wait.isNegative() ? Duration.ZERO : wait, () -> start(work)));
	}

	private void start(Work work) {
		this.running.incrementAndGet();
		if (!this.planned.remove(work)) {
			this.running.decrementAndGet();
		}
		else {
			this.threads.execute(() -> {
				try {
					work.task.run();
					work.complete(null);
				}
				finally {
					this.running.decrementAndGet();
				}
			});
		}
	}

	private Instant now() {
		Sandbox present = this.sandbox;
		return (present != null) ? present.account().engine().now() : Instant.now();
	}

	private Engine engine() {
		Sandbox present = this.sandbox;
		if (present == null) {
			throw new IllegalStateException("It has not begun");
		}
		return present.account().engine();
	}

	@Override
	public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
		throw new UnsupportedOperationException();
	}

	private final class Work extends CompletableFuture<@Nullable Object> implements ScheduledFuture<@Nullable Object> {

		private final Runnable task;

		private final Instant due;

		private Work(Runnable task, Instant due) {
			this.task = task;
			this.due = due;
		}

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			SandboxScheduler.this.planned.remove(this);
			return super.cancel(mayInterruptIfRunning);
		}

		@Override
		public long getDelay(TimeUnit unit) {
			return unit.convert(Duration.between(now(), this.due));
		}

		@Override
		public int compareTo(Delayed other) {
			return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
		}

	}

}
