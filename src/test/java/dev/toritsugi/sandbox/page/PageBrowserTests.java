package dev.toritsugi.sandbox.page;

import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.NodeProgram;
import dev.toritsugi.ParallelBrowserStories;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/**
 * The page in a real browser, installed from npm. Each story in {@code src/test/browser}
 * is a test. Two browsers, each with a server of its own, share the stories, so the time
 * of a test is only the time for which the test has waited for its story.
 */
@SandboxServerTest
@TestPropertySource(properties = { "call-center.after-call.time=2m", "call-center.after-call.longest=150s",
		"call-center.operators[0].name=alice", "call-center.operators[0].worker-name=alice",
		"call-center.operators[0].password-hash=" + PageBrowserTests.SANDBOX, "call-center.operators[1].name=bob",
		"call-center.operators[1].worker-name=bob", "call-center.operators[1].password-hash=" + PageBrowserTests.OTHER,
		"call-center.operators[2].name=carol", "call-center.operators[2].worker-name=carol",
		"call-center.operators[2].password-hash=" + PageBrowserTests.SANDBOX, "call-center.operators[3].name=dana",
		"call-center.operators[3].role=SUPERVISOR",
		"call-center.operators[3].password-hash=" + PageBrowserTests.SANDBOX })
@Tag("browser")
class PageBrowserTests {

	/** Hash of the password sandbox. */
	static final String SANDBOX = "$2a$04$BlAhtPVRLbGEH2uFW/WGvuykaa7Sxg3ryxoZNI7eRBkx/SYj0juxm";

	/** Hash of the password other. */
	static final String OTHER = "$2a$04$KbaaV.elxqUpwsOn8/MRZ.oMqChR3EwXq2tbO3zPH2SWCYGDQ6Yui";

	@TestFactory
	Stream<DynamicTest> page(@Autowired Environment environment) throws Exception {
		NodeProgram.assumePossible();
		TestContextManager second = new TestContextManager(SecondServer.class);
		ParallelBrowserStories stories = new ParallelBrowserStories(List.of(address(environment),
				address(second.getTestContext().getApplicationContext().getEnvironment())));
		return stories.names()
			.stream()
			.map((name) -> DynamicTest.dynamicTest(name, () -> stories.await(name)))
			.onClose(stories::close)
			.onClose(second.getTestContext()::markApplicationContextUnused);
	}

	private static String address(Environment environment) {
		return "http://localhost:" + environment.getProperty("local.server.port");
	}

	/**
	 * The same server again. A property of its own makes Spring start another one.
	 */
	@TestPropertySource(properties = "server-of-tests=second")
	static class SecondServer extends PageBrowserTests {

	}

}
