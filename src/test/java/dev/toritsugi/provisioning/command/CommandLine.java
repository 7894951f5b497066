package dev.toritsugi.provisioning.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command as typed in a terminal, in a directory with an {@code application.yml}.
 *
 * @param directory where that is, and where the SIDs go
 * @param settings further settings on every command line
 */
public record CommandLine(Path directory, List<String> settings) {

	public CommandLine(Path directory, String... settings) {
		this(directory, List.of(settings));
	}

	/** Writes the text to {@code application.yml}. */
	public CommandLine with(String yaml) {
		try {
			Files.writeString(this.directory.resolve("application.yml"), yaml);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Path sidsFile() {
		return this.directory.resolve("toritsugi-sids.yml");
	}

	public Said provision(String verb, String... options) {
		return run(args(verb, options));
	}

	/** Runs the command with a stream that receives its output line by line. */
	public void run(PrintStream out, String verb, String... options) {
		ProvisionCommand.run(out, out, args(verb, options));
	}

	private String[] args(String verb, String... options) {
		List<String> args = new ArrayList<>(List.of(ProvisionCommand.NAME, verb));
		args.addAll(List.of(options));
		// Boot makes a list of an option that is there twice.
		Stream
			.concat(this.settings.stream(),
					Stream.of("--spring.config.additional-location=optional:" + this.directory.toUri(),
							"--provisioning.sids-file=" + sidsFile()))
			.filter((setting) -> args.stream().noneMatch((arg) -> key(arg).equals(key(setting))))
			.toList()
			.forEach(args::add);
		return args.toArray(String[]::new);
	}

	private static String key(String arg) {
		return arg.replaceFirst("=.*", "");
	}

	public static Said run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = ProvisionCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), args);
		return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/**
	 * Exit code and output of the command.
	 */
	public record Said(int code, String out, String err) {

	}

}
