package dev.toritsugi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code src/test/browser/run.mjs}, which starts one browser and plays the stories
 * of the pages in it. {@code -Dstories=REGEX} plays only the stories whose names contain
 * a match.
 */
public final class BrowserStories implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Process program;

	private final BufferedReader answers;

	private final Writer questions;

	/**
	 * Starts the browser.
	 * @param arguments address of the server with the sandbox, and ports of replicas for
	 * the stories with replicas
	 */
	public BrowserStories(String... arguments) throws IOException, InterruptedException {
		this.program = new NodeProgram("src/test/browser/run.mjs", arguments).start();
		this.answers = this.program.inputReader();
		this.questions = this.program.outputWriter();
	}

	/**
	 * The names of all stories. The program sends them first: to be called once, before
	 * any story is told.
	 */
	public List<String> names() throws IOException {
		Pattern wanted = Pattern.compile(System.getProperty("stories", ""));
		List<String> all = JSON.readValue(answer(), new TypeReference<>() {
		});
		return all.stream().filter((name) -> wanted.matcher(name).find()).toList();
	}

	/** Plays a story that changes no replicas. */
	public void tell(String name) throws IOException {
		tell(name, new ReplicaCommands() {
			@Override
			public void stop(int replica) {
				throw new IllegalStateException(name + " has no replicas");
			}

			@Override
			public int start(int replica) {
				throw new IllegalStateException(name + " has no replicas");
			}
		});
	}

	/** Plays a story. */
	void tell(String name, ReplicaCommands replicas) throws IOException {
		send(name);
		JsonNode answer = JSON.readTree(answer());
		while (answer.isObject()) {
			send(String.valueOf(replicas.execute(answer)));
			answer = JSON.readTree(answer());
		}
		if (!answer.isNull()) {
			throw new AssertionError(name + ": " + answer.stringValue());
		}
	}

	private void send(String line) throws IOException {
		this.questions.write(line + "\n");
		this.questions.flush();
	}

	private String answer() throws IOException {
		String line = this.answers.readLine();
		assertThat(line).as("The browser's program ended; its errors are in the output of this test").isNotNull();
		return line;
	}

	@Override
	public void close() {
		this.program.descendants().forEach(ProcessHandle::destroyForcibly);
		this.program.destroyForcibly();
	}

}
