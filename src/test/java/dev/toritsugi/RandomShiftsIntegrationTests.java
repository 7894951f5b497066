package dev.toritsugi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random shifts of five operators over two replicas. The desks are the page's own modules
 * in Node.js, on the sandbox's clock. A failure names the seeds of the failed shifts.
 * {@code -Dshifts.runs=190} plays 190 shifts, and {@code -Dshifts.seed=42} begins with
 * this seed.
 */
@Tag("long")
class RandomShiftsIntegrationTests extends AbstractDeskReplicaTests {

	private static final int RUNS = Integer.getInteger("shifts.runs", 2);

	private static final int SEED = Integer.getInteger("shifts.seed", 1);

	private static final int SECONDS = Integer.getInteger("shifts.seconds", 120);

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	@Test
	@Timeout(value = 3, unit = TimeUnit.HOURS)
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
				ShiftProgram.Report report = program.play(seed, SECONDS, this);
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
				"src/test/node/shift/run.mjs", String.valueOf(sandboxPort()), String.valueOf(port(0)),
				String.valueOf(port(1)));
	}

}
