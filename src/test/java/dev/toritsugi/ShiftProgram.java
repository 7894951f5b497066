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
	Report play(int seed, int seconds, ReplicaCommands replicas) throws IOException {
		send(seed + " " + seconds);
		JsonNode message = receive();
		while (!message.has("done")) {
			send(String.valueOf(replicas.execute(message)));
			message = receive();
		}
		JsonNode done = message.path("done");
		return new Report(texts(done.path("troubles")), texts(done.path("log")), done.path("counts").toString());
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
	 * What a shift was like.
	 *
	 * @param troubles what must not be, and was
	 * @param log what happened, with times
	 * @param counts how much happened, as JSON
	 */
	record Report(List<String> troubles, List<String> log, String counts) {

	}

}
