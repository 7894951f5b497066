package dev.toritsugi.sandbox.page;

import java.io.IOException;
import java.util.stream.Stream;

import dev.toritsugi.NodeProgram;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The page in a real browser, installed from npm. Each story in {@code src/test/browser}
 * is a test; browser and server start once.
 */
@SandboxServerTest
class PageBrowserTests {

	@TestFactory
	Stream<DynamicTest> page(@Autowired Environment environment) throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		BrowserStories stories = new BrowserStories("http://localhost:" + environment.getProperty("local.server.port"));
		return stories.names()
			.stream()
			.map((name) -> DynamicTest.dynamicTest(name, () -> stories.tell(name)))
			.onClose(stories::close);
	}

}
