package dev.toritsugi.twilio.rest;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;

import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * A scheduler that notes what is planned, and for when, and runs it when a test says so.
 * Its clock stands still.
 */
public final class NotedScheduler extends SimpleAsyncTaskScheduler {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

	private final transient List<Noted> noted = new ArrayList<>();

	public NotedScheduler() {
		setClock(Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@Override
	public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
		ScheduledFuture<?> future = super.schedule(() -> {
		}, NOW.plus(Duration.ofDays(1)));
		this.noted.add(new Noted(task, startTime, future));
		return future;
	}

	/** How long from now each planned task waits. */
	public List<Duration> waits() {
		return this.noted.stream()
			.filter((each) -> !each.future().isDone())
			.map((each) -> Duration.between(NOW, each.at()))
			.toList();
	}

	/** Runs the task that was planned last. */
	public void runNext() {
		this.noted.remove(this.noted.size() - 1).task().run();
	}

	/** Runs each task, and those that it plans, until none is left. */
	public void runAll() {
		while (!this.noted.isEmpty()) {
			runNext();
		}
	}

	private record Noted(Runnable task, Instant at, Future<?> future) {

	}

}
