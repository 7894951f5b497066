package dev.toritsugi.desk.page;

import java.io.IOException;

import dev.toritsugi.NodeProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The desk's page in a real browser, with stand-ins for the server and for Twilio's Voice
 * SDK. The system property {@code desk.looks} adds the tests of each state's look, which
 * take several minutes.
 */
@Tag("browser")
class DeskPageBrowserTests {

	@BeforeEach
	void requireNode() throws InterruptedException {
		NodeProgram.assumePossible();
	}

	@Test
	void tabsQueuesClocksAndVersionsAreHandled() throws IOException, InterruptedException {
		new NodeProgram("--test", "src/test/browser/desk/flows.test.mjs").run(4);
	}

	@Test
	@EnabledIfSystemProperty(named = "desk.looks", matches = "true")
	void eachStatePassesTheChecksOfTheDesign() throws IOException, InterruptedException {
		new NodeProgram("--test", "src/test/browser/desk/look.test.mjs", "src/test/browser/desk/layout.test.mjs")
			.run(15);
	}

	@Test
	@EnabledIfSystemProperty(named = "desk.looks", matches = "true")
	void noStateHasAnAccessibilityViolation() throws IOException, InterruptedException {
		new NodeProgram("src/test/browser/desk/pictures.mjs").run(30);
	}

}
