package dev.toritsugi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random shifts of five operators over two replicas. The desks are the page's own modules
 * in Node.js, on the sandbox's clock. A failure names the seeds of the failed shifts.
 * {@code -Dshifts.runs=190} plays 190 shifts, and {@code -Dshifts.seed=42} begins with
 * this seed.
 */
@TestPropertySource(properties = { "call-center.operators[0].name=alice", "call-center.operators[0].worker-name=alice",
		"call-center.operators[0].password-hash=" + RandomShiftsIntegrationTests.SANDBOX,
		"call-center.operators[1].name=bob", "call-center.operators[1].worker-name=bob",
		"call-center.operators[1].password-hash=" + RandomShiftsIntegrationTests.SANDBOX,
		"call-center.operators[2].name=carol", "call-center.operators[2].worker-name=carol",
		"call-center.operators[2].password-hash=" + RandomShiftsIntegrationTests.SANDBOX,
		"call-center.operators[3].name=dave", "call-center.operators[3].worker-name=dave",
		"call-center.operators[3].password-hash=" + RandomShiftsIntegrationTests.SANDBOX,
		"call-center.operators[4].name=erin", "call-center.operators[4].worker-name=erin",
		"call-center.operators[4].password-hash=" + RandomShiftsIntegrationTests.SANDBOX,
		"call-center.post-work-activity=", "twilio.post-work-activity-sid=" })
class RandomShiftsIntegrationTests extends AbstractReplicaTests {

	/** Hash of the password sandbox. */
	static final String SANDBOX = "$2a$04$BlAhtPVRLbGEH2uFW/WGvuykaa7Sxg3ryxoZNI7eRBkx/SYj0juxm";

	private static final int RUNS = Integer.getInteger("shifts.runs", 2);

	private static final int SEED = Integer.getInteger("shifts.seed", 1);

	private static final int SECONDS = Integer.getInteger("shifts.seconds", 120);

	private static final List<String> OPERATORS = List.of("alice", "bob", "carol", "dave", "erin");

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();

	@Test
	void deskShowsTheTruthAndNobodyIsStuck() throws Exception {
		NodeProgram.assumePossible();
		Map<Integer, List<String>> troubles = new TreeMap<>();
		long start = System.nanoTime();
		for (int seed = SEED; seed < SEED + RUNS;) {
			seed = playUntilTrouble(seed, troubles);
		}
		log.warn("{} random shifts took {} ms each", RUNS, (System.nanoTime() - start) / 1_000_000 / RUNS);
		assertThat(troubles).as("troubles by seed; -Dshifts.seed=SEED -Dshifts.runs=1 repeats a shift").isEmpty();
	}

	/**
	 * Plays shifts one after the other in one account until one fails, because a failed
	 * shift may spoil the next.
	 * @return the seed of the next shift
	 */
	private int playUntilTrouble(int first, Map<Integer, List<String>> troubles)
			throws IOException, InterruptedException {
		begin();
		startReplicas();
		try (ShiftProgram program = new ShiftProgram(program())) {
			for (int seed = first; seed < SEED + RUNS; seed++) {
				ShiftProgram.Report report = program.play(seed, SECONDS, new InProcessReplicas());
				log.warn("Shift {}: {} troubles, {}", seed, report.troubles().size(), report.counts());
				if (!report.troubles().isEmpty()) {
					troubles.put(seed, report.troubles());
					log.error("Shift {}: {}\n{}", seed, report.troubles(), String.join("\n", report.log()));
					return seed + 1;
				}
			}
		}
		return SEED + RUNS;
	}

	private NodeProgram program() {
		return new NodeProgram("--experimental-vm-modules", "--experimental-websocket", "--no-warnings",
				"src/test/node/shift/run.mjs", String.valueOf(sandboxPort()), port(this.replicas.get(0)),
				port(this.replicas.get(1)));
	}

	private void startReplicas() {
		this.replicas.forEach(this::kill);
		this.replicas.clear();
		this.replicas.add(startReplica());
		this.replicas.add(startReplica());
	}

	private ConfigurableApplicationContext startReplica() {
		List<String> settings = new ArrayList<>(List.of("--twilio.public-url=" + BALANCER.url(),
				"--twilio.api-key-sid=SK00000000000000000000000000000003",
				"--twilio.api-key-secret=sandbox-server-key-secret-000003",
				"--desk.signalling-host=localhost:" + sandboxPort(), "--call-center.after-call.time=20s",
				"--call-center.after-call.longest=1m", "--call-center.reconciler.period=30s",
				"--twilio.unavailable-activity-sid=WA00000000000000000000000000000002",
				"--call-center.phone-numbers[0].number=+12025550100"));
		IntStream.range(0, OPERATORS.size()).forEach((i) -> {
			settings.add("--call-center.operators[" + i + "].name=" + OPERATORS.get(i));
			settings.add("--call-center.operators[" + i + "].worker-name=" + OPERATORS.get(i));
			settings.add("--call-center.operators[" + i + "].password-hash=" + SANDBOX);
		});
		return start(settings.toArray(String[]::new));
	}

	private static String port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port");
	}

	private final class InProcessReplicas implements ShiftProgram.Replicas {

		@Override
		public void stop(int replica) {
			kill(RandomShiftsIntegrationTests.this.replicas.get(replica));
		}

		@Override
		public int start(int replica) {
			RandomShiftsIntegrationTests.this.replicas.set(replica, startReplica());
			return Integer.parseInt(port(RandomShiftsIntegrationTests.this.replicas.get(replica)));
		}

	}

}
