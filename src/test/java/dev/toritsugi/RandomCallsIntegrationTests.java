package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.twilio.rest.QuickRetries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random calls over two replicas, of which one is killed now and then. A failure names
 * the seed of its run. {@code -Dcalls.runs=1000} makes a thousand runs, and
 * {@code -Dcalls.seed=42} begins with this seed.
 */
@Import(QuickRetries.class)
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.after-call.longest=2m",
		"call-center.reconciler.period=30s", "twilio.timeout.attempt=150ms", "twilio.timeout.operation=400ms" })
@SuppressWarnings("NullAway.Init")
class RandomCallsIntegrationTests extends AbstractAfterCallTests {

	private static final int RUNS = Integer.getInteger("calls.runs", 2);

	private static final int SEED = Integer.getInteger("calls.seed", 1);

	private static final ReplicaBalancer BALANCER = new ReplicaBalancer();

	private static final List<Replica> REPLICAS = new ArrayList<>();

	@Autowired
	ApplicationContext server;

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
	}

	@BeforeEach
	void startReplicas() {
		REPLICAS.add(new Replica(this.server, clock(), BALANCER));
		REPLICAS.add(Replica.started(this.sandbox, BALANCER, ReplicaSettings.of(sandboxPort(),
				List.of("--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
						"--twilio.unavailable-activity-sid=WA00000000000000000000000000000002",
						"--twilio.public-url=" + BALANCER.url(), "--twilio.timeout.attempt=150ms",
						"--twilio.timeout.operation=400ms", "--call-center.phone-numbers[0].number=+12025550100",
						"--call-center.after-call.time=20s", "--call-center.after-call.longest=2m",
						"--call-center.reconciler.period=30s"))));
	}

	@AfterAll
	static void stop() {
		REPLICAS.get(1).close();
		BALANCER.close();
	}

	@Test
	void everyTaskEndsAndEveryOperatorIsFree() {
		long start = System.nanoTime();
		IntStream.range(SEED, SEED + RUNS).forEach((seed) -> {
			BALANCER.begin(seed);
			begin();
			REPLICAS.forEach(Replica::restart);
			assertThat(new RandomCalls(seed, this, REPLICAS, BALANCER).troubles())
				.as("seed %d, to be had again with -Dcalls.seed=%d -Dcalls.runs=1", seed, seed)
				.isEmpty();
		});
		LoggerFactory.getLogger("sandbox")
			.info("{} random runs took {} ms each", RUNS, (System.nanoTime() - start) / 1_000_000 / RUNS);
	}

}
