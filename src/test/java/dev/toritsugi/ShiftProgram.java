package dev.toritsugi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Node.js program that plays random shifts. It tells when a replica is to stop or to
 * start, and what was wrong on a shift.
 */
final class ShiftProgram implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Process process;

	private final BufferedReader output;

	private final Writer input;

	ShiftProgram(NodeProgram program) throws IOException, InterruptedException {
		this.process = program.start();
		this.output = this.process.inputReader();
		this.input = this.process.outputWriter();
	}

	/**
	 * Plays a shift.
	 * @param seconds time for which callers call and things go wrong
	 */
	Report play(int seed, int seconds, Replicas replicas) throws IOException {
		send(seed + " " + seconds);
		while (true) {
			JsonNode message = receive();
			if (message.has("stop")) {
				replicas.stop(message.path("stop").intValue());
				send("0");
			}
			else if (message.has("start")) {
				send(String.valueOf(replicas.start(message.path("start").intValue())));
			}
			else {
				JsonNode done = message.path("done");
				return new Report(texts(done.path("troubles")), texts(done.path("log")),
						done.path("counts").toString());
			}
		}
	}

	private void send(String line) throws IOException {
		this.input.write(line + "\n");
		this.input.flush();
	}

	private JsonNode receive() throws IOException {
		String line = this.output.readLine();
		assertThat(line).as("The program ended; its errors are in the output of this test").isNotNull();
		return JSON.readTree(line);
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::stringValue).toList();
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

	/**
	 * The replicas of a shift, by their numbers.
	 */
	interface Replicas {

		void stop(int replica);

		/** Starts a stopped replica, and returns its port. */
		int start(int replica);

	}

	/**
	 * What a shift was like.
	 *
	 * @param troubles what must not be, and was
	 * @param log what happened, with times
	 * @param counts how much happened, as JSON
	 */
	record Report(List<String> troubles, List<String> log, String counts) {

	}

}
