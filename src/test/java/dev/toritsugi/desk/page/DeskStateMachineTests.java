package dev.toritsugi.desk.page;

import java.io.IOException;

import dev.toritsugi.NodeProgram;
import org.junit.jupiter.api.Test;

/**
 * The state machine of the desk's page: pure JavaScript modules, tested with Node's own
 * test runner in {@code src/test/node/desk}.
 */
class DeskStateMachineTests {

	@Test
	void stateMachineComputesTheView() throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		new NodeProgram("--test", "src/test/node/desk").run(1);
	}

}
