package dev.toritsugi.sandbox.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

	private static final Path SOURCES = Path.of("src/test/node");

	private static final Path PLACE = Path.of("target/node");

	@Test
	void createsRoutesAcceptsAndCompletes(@Autowired Environment environment, @Autowired Account account,
			@Autowired Sandbox sandbox) throws IOException, InterruptedException {
		assumeTrue(nodeIsThere(),
				"Skipped: there is no Node.js 20 or newer on the path, so Twilio's Node SDK can't run");
		sandbox.reset();
		install();
		assertThat(run(List.of("node", "story.mjs", "http://localhost:" + environment.getProperty("local.server.port"),
				account.sid(), account.authToken())))
			.isEqualTo("told");
	}

	private static void install() throws IOException, InterruptedException {
		Files.createDirectories(PLACE);
		for (String name : List.of("package.json", ".npmrc", "story.mjs")) {
			Files.copy(SOURCES.resolve(name), PLACE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
		Path lock = PLACE.resolve("package-lock.json");
		String wanted = Files.readString(SOURCES.resolve("package-lock.json"));
		if (!Files.exists(lock) || !Files.readString(lock).equals(wanted)
				|| !Files.exists(PLACE.resolve("node_modules/.package-lock.json"))) {
			Files.writeString(lock, wanted);
			run(List.of("npm", "ci", "--no-audit", "--no-fund"));
		}
	}

	private static boolean nodeIsThere() throws InterruptedException {
		try {
			Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
			String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			return node.waitFor() == 0 && Integer.parseInt(version.replaceAll("^v|\\..*", "")) >= 20;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String run(List<String> command) throws IOException, InterruptedException {
		File output = Files.createTempFile("node", ".log").toFile();
		try {
			Process process = new ProcessBuilder(command).directory(PLACE.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output)
				.start();
			boolean ended = process.waitFor(2, TimeUnit.MINUTES);
			process.destroyForcibly();
			String said = Files.readString(output.toPath()).strip();
			assertThat(ended).as("%s ended within two minutes: %s", command, said).isTrue();
			assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
			return said;
		}
		finally {
			Files.delete(output.toPath());
		}
	}

}
