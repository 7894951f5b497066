package dev.toritsugi.assignment;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Metrics of calls to operators. Tags have few values: no SIDs, no names.
 */
@Component
class AssignmentMetrics {

	private static final List<String> REASONS = List.of("busy", "no-answer", "failed", "timeout");

	private final MeterRegistry registry;

	AssignmentMetrics(MeterRegistry registry) {
		this.registry = registry;
		// Registered at the start: Prometheus sees an increase only from a value before.
		offers();
		answers();
		REASONS.forEach(this::misses);
	}

	/** An operator's phone rings. */
	void offered() {
		offers().increment();
	}

	/** An operator has talked with a caller. */
	void answered() {
		answers().increment();
	}

	/** An operator's phone was not answered. */
	void missed(String reason) {
		misses(reason).increment();
	}

	private Counter offers() {
		return Counter.builder("toritsugi.calls.offered")
			.description("Calls for which an operator's phone was rung")
			.register(this.registry);
	}

	private Counter answers() {
		return Counter.builder("toritsugi.calls.answered")
			.description("Calls that an operator answered")
			.register(this.registry);
	}

	private Counter misses(String reason) {
		return Counter.builder("toritsugi.calls.missed")
			.description("Calls that an operator did not answer")
			.tag("reason", reason)
			.register(this.registry);
	}

}
