package dev.toritsugi.sandbox.controlapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stream of state changes and journal entries, over a real connection.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
class StreamIntegrationTests {

	private final RestTestClient client;

	private final Sandbox sandbox;

	private final Environment environment;

	private BufferedReader stream;

	@Autowired
	StreamIntegrationTests(RestTestClient client, Sandbox sandbox, Environment environment) {
		this.client = client;
		this.sandbox = sandbox;
		this.environment = environment;
	}

	@BeforeEach
	void watch() throws IOException, InterruptedException {
		this.sandbox.reset();
		this.stream = open();
	}

	private BufferedReader open() throws IOException, InterruptedException {
		URI address = URI
			.create("http://localhost:" + this.environment.getProperty("local.server.port") + "/sandbox/stream");
		return new BufferedReader(new InputStreamReader(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream())
			.body(), StandardCharsets.UTF_8));
	}

	@AfterEach
	void leave() throws IOException {
		this.stream.close();
	}

	@Test
	void beginsWithEverything() {
		assertThat(next("begin")).isEqualTo("{}");
		assertThat(next("state")).contains("\"name\":\"alice\"", "\"mode\":\"running\"");
	}

	@Test
	void tellsOfCallsAndOfWhatGoesOverTheWire() {
		next("state");
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		assertThat(next("journal")).contains("\"kind\":\"VOICE\"");
		assertThat(this.client.get()
			.uri("/sandbox/state?settle=false")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).contains("inbound");
	}

	@Test
	void beginsAnewAfterAReset() {
		next("state");
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		this.client.post().uri("/sandbox/reset").exchange().expectStatus().isOk();
		assertThat(next("begin")).isEqualTo("{}");
		assertThat(next("state")).contains("\"calls\":[]");
	}

	@Test
	void tellsThatTheClockWasMoved() {
		next("state");
		this.sandbox.account().engine().stand();
		assertThat(next("state")).contains("\"mode\":\"manual\"");
		String before = this.sandbox.account().engine().now().toString();
		this.sandbox.account().engine().advance(Duration.ofSeconds(90));
		assertThat(next("state")).doesNotContain(before);
	}

	@Test
	void browsersThatGoAwayLeaveNoErrorInTheLog(CapturedOutput output) throws IOException, InterruptedException {
		List<BufferedReader> browsers = new ArrayList<>(List.of(this.stream));
		for (int browser = 0; browser < 40; browser++) {
			browsers.add(open());
		}
		for (BufferedReader browser : browsers) {
			browser.close();
		}
		for (Thread thread : streams()) {
			for (int tries = 0; tries < 100 && thread.isAlive(); tries++) {
				this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
				thread.join(Duration.ofMillis(200).toMillis());
			}
			assertThat(thread.isAlive()).isFalse();
		}
		assertThat(output).doesNotContain("AsyncContext", "ERROR", "Exception in thread");
	}

	private static List<Thread> streams() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("sandbox-stream"))
			.toList();
	}

	private String next(String event) {
		try {
			for (String line = this.stream.readLine(); line != null; line = this.stream.readLine()) {
				if (line.equals("event:" + event)) {
					return this.stream.readLine().substring("data:".length());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new AssertionError("The stream ended");
	}

}
