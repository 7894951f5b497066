package dev.toritsugi;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandDispatcherTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void settingsAloneStartTheServer() {
		assertThat(CommandDispatcher.run(stream(this.out), stream(this.err))).isEmpty();
		assertThat(CommandDispatcher.run(stream(this.out), stream(this.err), "--server.port=8081")).isEmpty();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "--help", "-h" })
	void helpPrintsTheUsage(String help) {
		assertThat(CommandDispatcher.run(stream(this.out), stream(this.err), help)).hasValue(0);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ")
			.contains("provision", "hash-password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hash-pasword", "provison", "-v" })
	void anUnknownCommandStartsNoServer(String word) {
		assertThat(CommandDispatcher.run(stream(this.out), stream(this.err), word, "plan")).hasValue(1);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("Unknown command: " + word + "\n\nUsage: ")
			.contains("provision", "hash-password");
	}

	@Test
	void hashPasswordTakesNoArguments() {
		assertThat(CommandDispatcher.run(stream(this.out), stream(this.err), "hash-password", "--algorithm=x"))
			.hasValue(1);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("hash-password takes no arguments");
	}

	private static PrintStream stream(ByteArrayOutputStream to) {
		return new PrintStream(to, true, StandardCharsets.UTF_8);
	}

}
