package dev.toritsugi;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people do, and whatever breaks: nobody stays stuck. Whoever runs it gets the
 * seed of a run that went wrong. {@code -Dcalls.runs=1000} makes a thousand runs of the
 * few, {@code -Dcalls.seed=42} begins with that one.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.after-call.longest=2m",
		"call-center.reconciler.period=30s", "twilio.timeout.attempt=150ms", "twilio.timeout.operation=400ms" })
@SuppressWarnings("NullAway.Init")
class RandomCallsIntegrationTests extends AbstractAfterCallTests {

	private static final int RUNS = Integer.getInteger("calls.runs", 2);

	private static final int SEED = Integer.getInteger("calls.seed", 1);

	@Autowired
	ApplicationContext server;

	void restart() {
		new ServerMemory(this.server, scheduler()).restart();
	}

	@Test
	void everyTaskEndsAndEveryOperatorIsFree() {
		IntStream.range(SEED, SEED + RUNS).forEach((seed) -> {
			begin();
			restart();
			assertThat(new RandomCalls(seed, this).troubles())
				.as("seed %d, to be had again with -Dcalls.seed=%d -Dcalls.runs=1", seed, seed)
				.isEmpty();
		});
	}

}
