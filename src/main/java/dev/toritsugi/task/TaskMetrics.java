package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

import dev.toritsugi.twilio.rest.TwilioClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What is counted of tasks. Tags have few values: no SIDs, no names.
 */
@Component
class TaskMetrics {

	private static final String OPERATOR = "operator";

	private final MeterRegistry registry;

	private final InstantSource time;

	TaskMetrics(MeterRegistry registry, TwilioClock time) {
		this.registry = registry;
		this.time = time;
		// Known from the start: the first of a kind is an increase too.
		Stream.of(Signal.values()).map(Signal::tag).forEach(this::completions);
		completions(OPERATOR);
		afterCall();
	}

	/**
	 * A task was completed by the clock.
	 * @param ended when its call was over
	 */
	void completed(Signal signal, Instant ended) {
		completions(signal.tag()).increment();
		record(ended);
	}

	/**
	 * An operator completed their task.
	 * @param ended when its call was over; null where this replica has not heard of it
	 */
	void completedByOperator(@Nullable Instant ended) {
		completions(OPERATOR).increment();
		if (ended != null) {
			record(ended);
		}
	}

	/** The reconciler did something, or would have in a dry run. */
	void reconciled(String action, String reason, boolean dryRun) {
		actions(dryRun ? action + " (dry run)" : action, reason).increment();
	}

	/** The reconciler may do that. */
	void mayReconcile(String action, String reason) {
		actions(action, reason);
	}

	private Counter actions(String action, String reason) {
		return Counter.builder("toritsugi.reconciler.actions")
			.description("What the reconciler mended")
			.tag("action", action)
			.tag("reason", reason)
			.register(this.registry);
	}

	private Counter completions(String signal) {
		return Counter.builder("toritsugi.tasks.completed")
			.description("Tasks completed, by what told of the call's end")
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
