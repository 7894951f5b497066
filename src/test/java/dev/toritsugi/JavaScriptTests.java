package dev.toritsugi;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page's JavaScript and the programs beside the tests. {@code npm run fix} mends what
 * can be mended by machine.
 */
class JavaScriptTests {

	@BeforeAll
	static void findNode() throws InterruptedException {
		NodeProgram.assumePossible();
	}

	@Test
	void biomeFindsNothing() throws IOException, InterruptedException {
		new NodeProgram("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off").run(1);
	}

	@Test
	void typesHold() throws IOException, InterruptedException {
		new NodeProgram("node_modules/typescript/bin/tsc").run(2);
	}

}
