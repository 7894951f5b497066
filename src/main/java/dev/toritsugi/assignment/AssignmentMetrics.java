package dev.toritsugi.assignment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * What is counted of calls to operators. Tags have few values: no SIDs, no names.
 */
@Component
class AssignmentMetrics {

	private final MeterRegistry registry;

	AssignmentMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	/** An operator's phone is rung. */
	void offered() {
		counter("toritsugi.calls.offered", "Calls for which an operator's phone was rung").increment();
	}

	/** An operator has talked with a caller. */
	void answered() {
		counter("toritsugi.calls.answered", "Calls that an operator answered").increment();
	}

	/** An operator's phone was not answered. */
	void missed(String reason) {
		Counter.builder("toritsugi.calls.missed")
			.description("Calls that an operator did not answer")
			.tag("reason", reason)
			.register(this.registry)
			.increment();
	}

	private Counter counter(String name, String description) {
		return Counter.builder(name).description(description).register(this.registry);
	}

}
