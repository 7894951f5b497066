package dev.toritsugi;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server as a process of its own, which can be killed. {@code -Dserver.heap=128} sets
 * its maximum heap, in MiB.
 */
final class ServerProcess implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final int port = FreePort.find();

	private final Process process;

	ServerProcess(Path log, List<String> settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx" + Integer.getInteger("server.heap", 256) + "m",
						"-Dspring.getenv.ignore=true", "-cp", classPath(), "dev.toritsugi.ToritsugiApplication",
						"--server.port=" + this.port));
		command.addAll(settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
	}

	int port() {
		return this.port;
	}

	/** Waits until it answers. */
	ServerProcess await() throws IOException, InterruptedException {
		while (!isReady()) {
			if (!this.process.isAlive()) {
				throw new AssertionError("The server ended; its log says why");
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		return this;
	}

	private boolean isReady() throws InterruptedException {
		HttpRequest ready = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health/readiness"))
			.build();
		try {
			return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** As {@code kill -9} does: nothing is finished, nothing is written down. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** Without what tests put beside the server. */
	static String classPath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(all.split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
