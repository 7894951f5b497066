package dev.toritsugi.sandbox.contract;

import java.io.IOException;

import dev.toritsugi.NodeProgram;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twilio's Node SDK tells the same story as the Java one. Its packages come from npm, as
 * the lock file has them; skipped only where there is no Node.
 */
@SandboxServerTest
class NodeSdkIntegrationTests {

	/** Twilio's Node SDK sends multipart forms in the first versions of 3. */
	@ParameterizedTest
	@ValueSource(strings = { "twilio-3-0", "twilio-3-84", "twilio" })
	void everyGenerationOfTheSdkReadsAndWrites(String npmPackage, @Autowired Environment environment,
			@Autowired AccountCredentials account, @Autowired Sandbox sandbox)
			throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		sandbox.reset();
		NodeProgram story = new NodeProgram("src/test/node/sdk-generations.mjs", npmPackage,
				"http://localhost:" + environment.getProperty("local.server.port"), account.sid(), account.authToken());
		assertThat(story.run(2)).endsWith("told");
	}

	@Test
	void createsRoutesAcceptsAndCompletes(@Autowired Environment environment, @Autowired AccountCredentials account,
			@Autowired Sandbox sandbox) throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		sandbox.reset();
		NodeProgram story = new NodeProgram("src/test/node/story.mjs",
				"http://localhost:" + environment.getProperty("local.server.port"), account.sid(), account.authToken());
		assertThat(story.run(2)).isEqualTo("told");
	}

}
