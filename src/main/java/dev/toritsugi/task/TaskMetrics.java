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

import org.springframework.stereotype.Component;

/**
 * Metrics of tasks. Tags have few values: no SIDs, no names.
 */
@Component
class TaskMetrics {

	private static final String OPERATOR = "operator";

	private final MeterRegistry registry;

	private final InstantSource time;

	TaskMetrics(MeterRegistry registry, TwilioClock time) {
		this.registry = registry;
		this.time = time;
		// Registered at the start: Prometheus sees an increase only from a value before.
		Stream.of(CallEndSource.values()).map(CallEndSource::tag).forEach(this::completions);
		completions(OPERATOR);
		afterCall();
	}

	/**
	 * A timer or the reconciler has completed a task.
	 * @param source who reported the end of its call
	 * @param ended when its call ended
	 */
	void completed(CallEndSource source, Instant ended) {
		completions(source.tag()).increment();
		record(ended);
	}

	/**
	 * An operator has completed a task.
	 * @param ended when its call ended; null where no report has come to this replica
	 */
	void completedByOperator(@Nullable Instant ended) {
		completions(OPERATOR).increment();
		if (ended != null) {
			record(ended);
		}
	}

	/** The reconciler has repaired something, or would have in a dry run. */
	void reconciled(String action, String reason, boolean dryRun) {
		actions(dryRun ? action + " (dry run)" : action, reason).increment();
	}

	/** Registers a repair that the reconciler can make. */
	void mayReconcile(String action, String reason) {
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
