package dev.toritsugi;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The desk in a real browser, at two replicas behind a round-robin balancer without
 * affinity. {@code -Dshifts.browser-runs=10} plays ten random shifts in browsers too.
 */
@Tag("browser")
class DeskReplicasBrowserTests extends AbstractDeskReplicaTests {

	private static final int SHIFTS = Integer.getInteger("shifts.browser-runs", 0);

	@BeforeEach
	void startBoth() throws InterruptedException {
		NodeProgram.assumePossible();
		startReplicas();
	}

	@TestFactory
	Stream<DynamicTest> deskAtTwoReplicas() throws IOException, InterruptedException {
		BrowserStories stories = new BrowserStories("http://localhost:" + sandboxPort(), String.valueOf(port(0)),
				String.valueOf(port(1)), "shifts=" + SHIFTS);
		Stream<DynamicTest> tests = stories.names()
			.stream()
			.map((name) -> DynamicTest.dynamicTest(name, () -> stories.tell(name, this)));
		return Stream.concat(tests, skippedShifts()).onClose(stories::close);
	}

	/**
	 * Returns a test that is skipped with a reason if no shifts in browsers are played.
	 */
	private static Stream<DynamicTest> skippedShifts() {
		return (SHIFTS > 0) ? Stream.empty() : Stream.of(DynamicTest.dynamicTest("random shifts in browsers",
				() -> abort("a random shift in browsers takes minutes; -Dshifts.browser-runs=10 plays ten")));
	}

}
