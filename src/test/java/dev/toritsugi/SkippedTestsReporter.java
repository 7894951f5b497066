package dev.toritsugi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes a line for each reason why tests were skipped, with the names of their classes.
 * Each JVM of the tests writes a file of its own, and the build prints the files at its
 * end.
 */
public final class SkippedTestsReporter implements TestExecutionListener {

	private final Path file = Checkout.path("target/skipped-tests-" + System.getProperty("tests.jvm", "1") + ".txt");

	private final Map<String, SortedSet<String>> classesByReason = new TreeMap<>();

	@Override
	public void executionSkipped(TestIdentifier test, String reason) {
		this.classesByReason.computeIfAbsent(reason, (unused) -> new TreeSet<>()).add(className(test));
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
			String reason = result.getThrowable().map(Throwable::getMessage).orElse("no reason given");
			executionSkipped(test, reason.replace("Assumption failed: ", ""));
		}
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		List<String> lines = new ArrayList<>();
		this.classesByReason
			.forEach((reason, classes) -> lines.add("Skipped " + String.join(", ", classes) + ": " + reason));
		try {
			Files.write(this.file, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String className(TestIdentifier test) {
		return test.getSource().map((source) -> {
			if (source instanceof MethodSource method) {
				return method.getJavaClass().getSimpleName();
			}
			return (source instanceof ClassSource type) ? type.getJavaClass().getSimpleName() : test.getDisplayName();
		}).orElse(test.getDisplayName());
	}

}
