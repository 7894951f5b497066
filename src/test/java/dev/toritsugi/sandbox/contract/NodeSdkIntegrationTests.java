package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.nio.file.Path;

import dev.toritsugi.NodeProgram;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.world.Account;
import dev.toritsugi.sandbox.world.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Twilio's Node SDK tells the same story as the Java one. Its packages come from npm, as
 * the lock file has them; skipped only where there is no Node.
 */
@SandboxServerTest
class NodeSdkIntegrationTests {

	private final NodeProgram story = new NodeProgram(Path.of("src/test/node"));

	@Test
	void createsRoutesAcceptsAndCompletes(@Autowired Environment environment, @Autowired Account account,
			@Autowired Sandbox sandbox) throws IOException, InterruptedException {
		assumeTrue(NodeProgram.isPossible(),
				"Skipped: there is no Node.js 20 or newer on the path, so Twilio's Node SDK can't run");
		sandbox.reset();
		assertThat(this.story.run(2, "story.mjs", "http://localhost:" + environment.getProperty("local.server.port"),
				account.sid(), account.authToken()))
			.isEqualTo("told");
	}

}
