package dev.toritsugi.sandbox.page;

import java.io.IOException;
import java.nio.file.Path;

import dev.toritsugi.NodeProgram;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A person at the page, in a real browser that comes from npm. The stories are beside it
 * in {@code src/test/browser}; skipped only where there is no Node.
 */
@SandboxServerTest
class PageBrowserTests {

	private final NodeProgram stories = new NodeProgram(Path.of("src/test/browser"));

	@Test
	void everythingAPersonDoesAtThePage(@Autowired Environment environment) throws IOException, InterruptedException {
		assumeTrue(NodeProgram.isPossible(),
				"Skipped: there is no Node.js 20 or newer on the path, so no browser can be driven");
		String said = this.stories.run(5, "stories.mjs",
				"http://localhost:" + environment.getProperty("local.server.port"));
		assertThat(said).doesNotContain("not ok").contains("# fail 0").doesNotContain("# pass 0");
	}

}
