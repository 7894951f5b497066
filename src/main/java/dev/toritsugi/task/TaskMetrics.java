package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.twilio.rest.TwilioClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Counts completed tasks and the reconciler's repairs, and measures the duration of
 * after-call work. Tags contain no SIDs and no names, so that each metric has few time
 * series.
 */
@Service
public class TaskMetrics {

	private static final String OPERATOR = "operator";

	private final MeterRegistry registry;

	private final InstantSource time;

	TaskMetrics(MeterRegistry registry, TwilioClock time) {
		this.registry = registry;
		this.time = time;
		// Prometheus computes an increase only from an earlier value, so all counters are
		// registered with 0 at startup.
		Stream.of(CallEndSource.values()).map(CallEndSource::tag).forEach(this::completions);
		completions(OPERATOR);
		afterCall();
	}

	/**
	 * Counts a task that a timer or the reconciler has completed.
	 * @param source source of the report that the task's call ended
	 * @param ended when the task's call ended
	 */
	public void completed(CallEndSource source, Instant ended) {
		completions(source.tag()).increment();
		record(ended);
	}

	/**
	 * Counts a task that an operator has completed.
	 * @param ended when the task's call ended, or null if this replica has received no
	 * report of the end
	 */
	void completedByOperator(@Nullable Instant ended) {
		completions(OPERATOR).increment();
		if (ended != null) {
			record(ended);
		}
	}

	/** Counts a repair that the reconciler has made or, in a dry run, would have made. */
	public void reconciled(String action, String reason, boolean dryRun) {
		actions(dryRun ? action + " (dry run)" : action, reason).increment();
	}

	/** Registers the counter for one kind of repair, with the value 0. */
	public void mayReconcile(String action, String reason) {
		actions(action, reason);
	}

	private Counter actions(String action, String reason) {
		return Counter.builder("toritsugi.reconciler.actions")
			.description("Repairs made by the reconciler")
			.tag("action", action)
			.tag("reason", reason)
			.register(this.registry);
	}

	private Counter completions(String signal) {
		return Counter.builder("toritsugi.tasks.completed")
			.description("Tasks completed, by the source of the report that the call ended")
			.tag("signal", signal)
			.register(this.registry);
	}

	private void record(Instant ended) {
		Duration afterCall = Duration.between(ended, this.time.instant());
		afterCall().record(afterCall.isNegative() ? Duration.ZERO : afterCall);
	}

	private Timer afterCall() {
		return Timer.builder("toritsugi.after.call")
			.description("Time from the end of a call until its task was completed")
			.register(this.registry);
	}

}
