package dev.toritsugi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code java -jar toritsugi.jar} with arguments in a directory, each time in a
 * process of its own.
 *
 * @param directory working directory
 * @param variables environment variables; no variables of this machine but PATH are
 * inherited
 */
record Terminal(Path directory, Map<String, String> variables) {

	/** Runs a command to its end. */
	Result run(List<String> arguments) throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.directory, "output", ".txt");
		int code = start(arguments, output).waitFor();
		return new Result(code, Files.readString(output));
	}

	/** Starts a command whose output and errors are written to a file. */
	Process start(List<String> arguments, Path output) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Dstdout.encoding=" + StandardCharsets.UTF_8, "-cp",
						ServerProcess.classPath(), "dev.toritsugi.ToritsugiApplication"));
		command.addAll(arguments);
		ProcessBuilder process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		process.environment().keySet().removeIf((name) -> !name.equals("PATH"));
		process.environment().putAll(this.variables);
		return process.start();
	}

	/**
	 * Exit code and output of a command.
	 */
	record Result(int code, String output) {

	}

}
