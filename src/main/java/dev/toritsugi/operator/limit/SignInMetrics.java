package dev.toritsugi.operator.limit;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts sign-ins with a password by their outcome.
 */
final class SignInMetrics {

	private final MeterRegistry registry;

	SignInMetrics(MeterRegistry registry) {
		this.registry = registry;
		// Prometheus computes an increase only from an earlier value, so all counters are
		// registered with 0 at startup.
		for (Outcome outcome : Outcome.values()) {
			counter(outcome);
		}
	}

	void count(Outcome outcome) {
		counter(outcome).increment();
	}

	private Counter counter(Outcome outcome) {
		return Counter.builder("toritsugi.sign.ins")
			.description("Sign-ins with a password")
			.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.register(this.registry);
	}

	/**
	 * What became of a sign-in with a password.
	 */
	enum Outcome {

		/** The operator is signed in. */
		ACCEPTED,
		/** The name or the password is wrong. */
		WRONG_PASSWORD,
		/** The password was not checked, because of wrong passwords before. */
		DELAYED,
		/** The password was not checked, because too many checks were waiting. */
		BUSY

	}

}
