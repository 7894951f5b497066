package dev.toritsugi.assignment;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts calls to operators' phones. Tags contain no SIDs and no names, so that each
 * metric has few time series.
 */
@Component
class AssignmentMetrics {

	private static final List<String> REASONS = List.of("busy", "no-answer", "failed", "timeout");

	private final MeterRegistry registry;

	AssignmentMetrics(MeterRegistry registry) {
		this.registry = registry;
		// Prometheus computes an increase only from an earlier value, so all counters are
		// registered with 0 at startup.
		offers();
		answers();
		REASONS.forEach(this::misses);
	}

	/** Counts a call that is offered to an operator by ringing the operator's phone. */
	void offered() {
		offers().increment();
	}

	/** Counts a call that an operator has answered. */
	void answered() {
		answers().increment();
	}

	/** Counts a call that an operator has not answered. */
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
