package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the chapter "Use it with your Twilio account" of the README with an empty account
 * at the sandbox. The definition, the commands and the output of {@code provision apply}
 * are read from the README. The part in the browser is left out: the operator carol, who
 * has a phone number, needs neither a password nor the page.
 */
@TestPropertySource(properties = "sandbox.seed=none")
@Tag("long")
class AccountStoryIntegrationTests extends AbstractSandboxServerTests {

	private static final String ACCOUNT = "AC00000000000000000000000000000001";

	private static final String NUMBER = "+81312345678";

	private static final Pattern BLOCK = Pattern.compile("```(?:yaml)?\n(.*?)```\n", Pattern.DOTALL);

	private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar target/toritsugi.jar ?(.*)$");

	private static final String SERVER = "";

	private final int port = TestSocketUtils.findAvailableTcpPort();

	/** Other tests with the same settings may have used this sandbox. */
	@BeforeEach
	@AfterEach
	void emptyAccount() {
		post("/sandbox/reset", null);
	}

	@Test
	void anOperatorsPhoneRingsAfterTheCommandsOfTheReadme(@TempDir Path directory) throws Exception {
		List.of(NUMBER, "+81312345679").forEach(this::buyNumber);
		Files.writeString(directory.resolve("application.yml"), blocks("### 2. Define the call centre").get(0));
		List<String> commands = COMMAND.matcher(chapter()).results().map((line) -> line.group(1)).toList();
		assertThat(commands).containsExactly("provision plan", "provision apply", "hash-password", SERVER,
				"operator carol Available", "provision doctor");
		Terminal terminal = terminal(directory);
		assertThat(terminal.run(arguments("provision plan")).code()).isEqualTo(2);
		assertThat(terminal.run(arguments("provision apply")))
			.isEqualTo(new Terminal.Result(0, blocks("### 3. Set up Twilio").get(1)));
		Process server = terminal.start(arguments(SERVER), directory.resolve("server.log"));
		try {
			await(() -> isStarted(directory.resolve("server.log"), server));
			assertThat(terminal.run(arguments("operator carol Available")))
				.isEqualTo(new Terminal.Result(0, "carol is Available now and gets calls.\n"));
			assertThatCarolTalks();
			assertThat(terminal.run(arguments("provision doctor")).output())
				.doesNotContain("Calls to this number do not reach the server");
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	private void assertThatCarolTalks() throws InterruptedException {
		String call = JsonPath.read(post("/sandbox/calls", "{\"to\":\"" + NUMBER + "\"}"), "$.sid");
		String path = "/sandbox/calls/" + call;
		await(() -> JsonPath.<List<String>>read(get(path), "$.rang[*].to").contains("+819012345678"));
		post("/sandbox/workers/carol/answer", null);
		await(() -> "assigned".equals(JsonPath.read(get(path), "$.task.status")));
		post("/sandbox/workers/carol/hangup", null);
		await(() -> "wrapping".equals(JsonPath.read(get(path), "$.task.status")));
		post("/sandbox/workers/carol/complete", null);
		await(() -> "completed".equals(JsonPath.read(get(path), "$.task.status")));
	}

	private Terminal terminal(Path directory) {
		return new Terminal(directory,
				Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", SandboxServerTest.AUTH_TOKEN,
						"TWILIO_API_BASE_URL", "http://localhost:" + sandboxPort(), "TWILIO_PUBLIC_URL",
						"http://localhost:" + this.port, "SERVER_PORT", String.valueOf(this.port)));
	}

	private void buyNumber(String number) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("PhoneNumber", number);
		this.client.post()
			.uri("/2010-04-01/Accounts/" + ACCOUNT + "/IncomingPhoneNumbers.json")
			.headers((headers) -> headers.setBasicAuth(ACCOUNT, SandboxServerTest.AUTH_TOKEN))
			.body(form)
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private static boolean isStarted(Path log, Process server) {
		assertThat(server.isAlive()).as("the server runs").isTrue();
		try {
			return Files.readString(log).contains("Started ToritsugiApplication");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void await(BooleanSupplier wanted) throws InterruptedException {
		while (!wanted.getAsBoolean()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private static List<String> arguments(String command) {
		return command.isEmpty() ? List.of() : List.of(command.split(" "));
	}

	/** Returns the texts of the code blocks after a heading. */
	private static List<String> blocks(String heading) throws IOException {
		String chapter = chapter();
		return BLOCK.matcher(chapter.substring(chapter.indexOf(heading)))
			.results()
			.map((block) -> block.group(1))
			.toList();
	}

	private static String chapter() throws IOException {
		String readme = Files.readString(Checkout.path("README.md"));
		return readme.substring(readme.indexOf("## Use it with your Twilio account"), readme.indexOf("## Endpoints"));
	}

}
