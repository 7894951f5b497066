package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.toritsugi.twilio.rest.QuickRetries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
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
 * the seeds of the failed runs. {@code -Dcalls.runs=1000} makes a thousand runs, and
 * {@code -Dcalls.seed=42} begins with this seed. A run sends about 500 requests, whose
 * time the CPU decides: many runs need the optimizing compiler
 * ({@code -DargLine=-XX:TieredStopAtLevel=4}).
 */
@Import(QuickRetries.class)
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.after-call.longest=2m",
		"call-center.reconciler.period=30s", "twilio.timeout.attempt=1s", "twilio.timeout.operation=3s" })
@SuppressWarnings("NullAway.Init")
@Tag("long")
class RandomCallsIntegrationTests extends AbstractAfterCallTests {

	private static final int RUNS = Integer.getInteger("calls.runs", 2);

	private static final int SEED = Integer.getInteger("calls.seed", 1);

	private static final Logger log = LoggerFactory.getLogger("sandbox");

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
		REPLICAS.add(Replica.started(this.sandbox, BALANCER,
				ReplicaSettings.of(sandboxPort(),
						List.of("--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
								"--twilio.unavailable-activity-sid=WA00000000000000000000000000000002",
								"--twilio.public-url=" + BALANCER.url(), "--twilio.timeout.attempt=1s",
								"--twilio.timeout.operation=3s", "--call-center.phone-numbers[0].number=+12025550100",
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
		Map<Integer, List<String>> troubles = new TreeMap<>();
		IntStream.range(SEED, SEED + RUNS).forEach((seed) -> {
			log.info("Seed {} begins, after {} ms", seed, (System.nanoTime() - start) / 1_000_000);
			BALANCER.begin(seed);
			begin();
			REPLICAS.forEach(Replica::restart);
			List<String> found = new RandomCalls(seed, this, REPLICAS, BALANCER).troubles();
			if (!found.isEmpty()) {
				log.error("Seed {} fails: {}", seed, found);
				troubles.put(seed, found);
			}
		});
		log.info("{} random runs took {} ms each", RUNS, (System.nanoTime() - start) / 1_000_000 / RUNS);
		assertThat(troubles).as("troubles by seed; -Dcalls.seed=SEED -Dcalls.runs=1 repeats a run").isEmpty();
	}

}
