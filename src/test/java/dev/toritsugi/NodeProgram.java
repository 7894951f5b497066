package dev.toritsugi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program for Node.js that tests from outside, with packages from npm as its lock file
 * has them. It is copied below {@code target} and installed there once.
 */
public final class NodeProgram {

	private static final int OLDEST_NODE = 20;

	private final Path sources;

	private final Path place;

	/**
	 * @param sources folder with package.json and package-lock.json, and no folders
	 */
	public NodeProgram(Path sources) {
		this.sources = sources;
		this.place = Path.of("target").resolve(sources.getFileName());
	}

	/**
	 * Whether there is a Node.js that is new enough.
	 */
	public static boolean isPossible() throws InterruptedException {
		try {
			Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
			String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			return node.waitFor() == 0 && Integer.parseInt(version.replaceAll("^v|\\..*", "")) >= OLDEST_NODE;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Runs it to its end, which has to be a good one.
	 * @return what it said
	 */
	public String run(int minutes, String... arguments) throws IOException, InterruptedException {
		install();
		List<String> command = new ArrayList<>(List.of("node"));
		command.addAll(Arrays.asList(arguments));
		return run(minutes, command);
	}

	private void install() throws IOException, InterruptedException {
		Files.createDirectories(this.place);
		Path lock = this.place.resolve("package-lock.json");
		Path wanted = this.sources.resolve("package-lock.json");
		boolean installed = Files.exists(lock) && Files.mismatch(lock, wanted) < 0
				&& Files.exists(this.place.resolve("node_modules/.package-lock.json"));
		try (Stream<Path> files = Files.list(this.sources)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, this.place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		if (!installed) {
			run(3, List.of("npm", "ci", "--no-audit", "--no-fund"));
		}
	}

	private String run(int minutes, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("node", ".log");
		try {
			Process process = new ProcessBuilder(command).directory(this.place.toFile())
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

}
