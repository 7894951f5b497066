package dev.toritsugi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A program for Node.js in the checkout, with the npm packages that
 * {@code package-lock.json} names. They are installed into the checkout before the first
 * program starts, and again after the lock file changed.
 */
public final class NodeProgram {

	private static final int OLDEST_NODE = 20;

	private final List<String> command = new ArrayList<>(List.of("node"));

	/**
	 * @param script path in the checkout
	 */
	public NodeProgram(String script, String... arguments) {
		this.command.add(script);
		this.command.addAll(List.of(arguments));
	}

	/**
	 * Skips the test that calls this where no Node.js is installed that is new enough.
	 */
	public static void assumePossible() throws InterruptedException {
		assumeTrue(isPossible(), "there is no Node.js " + OLDEST_NODE + " or newer on the path");
	}

	private static boolean isPossible() throws InterruptedException {
		try {
			Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
			String version = read(node.getInputStream()).strip();
			return node.waitFor() == 0 && Integer.parseInt(version.replaceAll("^v|\\..*", "")) >= OLDEST_NODE;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Runs the program to its end and fails unless it exits with 0.
	 * @return what the program printed
	 */
	public String run(int minutes) throws IOException, InterruptedException {
		install();
		return run(minutes, this.command);
	}

	/**
	 * Starts the program; it prints its errors where the test does.
	 */
	public Process start() throws IOException, InterruptedException {
		install();
		return new ProcessBuilder(this.command).directory(Checkout.path("").toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	/** Installs the packages while the tests' other JVM waits for the lock. */
	private static synchronized void install() throws IOException, InterruptedException {
		Path wanted = Checkout.path("package-lock.json");
		Path installed = Checkout.path("node_modules/installed-package-lock.json");
		try (FileChannel lock = FileChannel.open(Checkout.path("target/npm.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			lock.lock();
			if (!Files.exists(installed) || Files.mismatch(installed, wanted) >= 0) {
				run(5, List.of("npm", "ci"));
				Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static String run(int minutes, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("node", ".log");
		try {
			Process process = new ProcessBuilder(command).directory(Checkout.path("").toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			String said = Files.readString(output).strip();
			assertThat(ended).as("%s ended within %d minutes: %s", command, minutes, said).isTrue();
			assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
			return said;
		}
		finally {
			Files.delete(output);
		}
	}

	private static String read(InputStream stream) throws IOException {
		return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
	}

}
