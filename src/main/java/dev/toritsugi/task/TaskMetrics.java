package dev.toritsugi.task;

import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * What is counted of tasks. Tags have few values: no SIDs, no names.
 */
@Component
class TaskMetrics {

	private final MeterRegistry registry;

	TaskMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	/** A task was completed by the clock. */
	void completed(Signal signal, Duration afterCall) {
		completed(signal.tag());
		Timer.builder("toritsugi.after.call")
			.description("Time from the end of a call until its task was completed")
			.register(this.registry)
			.record(afterCall.isNegative() ? Duration.ZERO : afterCall);
	}

	/** An operator completed their task. */
	void completedByOperator() {
		completed("operator");
	}

	/** The reconciler did something, or would have in a dry run. */
	void reconciled(String action, String reason, boolean dryRun) {
		Counter.builder("toritsugi.reconciler.actions")
			.description("What the reconciler mended")
			.tag("action", dryRun ? action + " (dry run)" : action)
			.tag("reason", reason)
			.register(this.registry)
			.increment();
	}

	private void completed(String signal) {
		Counter.builder("toritsugi.tasks.completed")
			.description("Tasks completed, by what told of the call's end")
			.tag("signal", signal)
			.register(this.registry)
			.increment();
	}

}
