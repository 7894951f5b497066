package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.Checkout;
import dev.toritsugi.NodeProgram;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the npm package {@code twilio-taskrouter} against the sandbox and the server.
 * Skipped only where there is no Node.
 */
@SandboxServerTest
class TaskRouterJsIntegrationTests {

	private static final Pattern SNIPPET = Pattern.compile("## TaskRouter\\.js\n.*?```js\n(.*?)```", Pattern.DOTALL);

	private final String address;

	private final AccountCredentials account;

	private final Sandbox sandbox;

	@Autowired
	TaskRouterJsIntegrationTests(Environment environment, AccountCredentials account, Sandbox sandbox) {
		this.address = "localhost:" + environment.getProperty("local.server.port");
		this.account = account;
		this.sandbox = sandbox;
	}

	@BeforeEach
	void begin() throws InterruptedException {
		NodeProgram.assumePossible();
		this.sandbox.reset();
	}

	@AfterEach
	void end() {
		this.sandbox.reset();
	}

	@Test
	void aWorkerTakesCallsWithTheNpmPackage() throws IOException, InterruptedException {
		NodeProgram story = new NodeProgram("src/test/node/taskrouter-js.mjs", "http://" + this.address,
				this.account.sid(), "SK00000000000000000000000000000001", "sandbox-standard-key-secret-0001",
				this.account.authToken());
		assertThat(story.run(3)).endsWith("told");
	}

	@Test
	void theSnippetOfTheDocumentConnectsAWorker() throws IOException, InterruptedException {
		Matcher document = SNIPPET.matcher(Files.readString(Checkout.path("docs/sandbox.md")));
		assertThat(document.find()).isTrue();
		Path script = Checkout.path("target/taskrouter-js-snippet.cjs");
		Files.writeString(script, document.group(1).replace("localhost:8080", this.address).replace("WK…", alice())
				+ "worker.on('ready', () => process.exit());\n");
		assertThat(new NodeProgram(script.toString()).run(1)).endsWith("alice is Available");
	}

	private String alice() {
		SandboxAccount current = this.sandbox.account();
		return current.engine().look(() -> {
			Workspace workspace = current.taskRouter().workspaces().all().iterator().next();
			return current.taskRouter().workers().named(workspace, "alice").orElseThrow().sid();
		});
	}

}
