package dev.toritsugi.sandbox.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

import dev.toritsugi.NodeProgram;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code src/test/browser/run.mjs}, which starts one browser and plays the stories
 * of the page in it.
 */
class BrowserStories implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Process program;

	private final BufferedReader answers;

	private final Writer questions;

	BrowserStories(String address) throws IOException, InterruptedException {
		this.program = new NodeProgram("src/test/browser/run.mjs", address).start();
		this.answers = this.program.inputReader();
		this.questions = this.program.outputWriter();
	}

	/**
	 * The names of all stories. The program sends them first: to be called once, before
	 * any story is told.
	 */
	List<String> names() throws IOException {
		return JSON.readValue(answer(), new TypeReference<>() {
		});
	}

	void tell(String name) throws IOException {
		this.questions.write(name + "\n");
		this.questions.flush();
		@Nullable String failure = JSON.readValue(answer(), String.class);
		if (failure != null) {
			throw new AssertionError(name + ": " + failure);
		}
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
