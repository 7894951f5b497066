package dev.toritsugi;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The desk in a real browser, at two replicas behind a round-robin balancer without
 * affinity. {@code -Dshifts.browser-runs=10} plays ten random shifts in browsers too.
 */
@Tag("browser")
class DeskReplicasBrowserTests extends AbstractDeskReplicaTests {

	@BeforeEach
	void startBoth() throws InterruptedException {
		NodeProgram.assumePossible();
		startReplicas();
	}

	@TestFactory
	Stream<DynamicTest> deskAtTwoReplicas() throws IOException, InterruptedException {
		BrowserStories stories = new BrowserStories("http://localhost:" + sandboxPort(), String.valueOf(port(0)),
				String.valueOf(port(1)), "shifts=" + Integer.getInteger("shifts.browser-runs", 0));
		return stories.names()
			.stream()
			.map((name) -> DynamicTest.dynamicTest(name, () -> stories.tell(name, this)))
			.onClose(stories::close);
	}

}
