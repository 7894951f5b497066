package dev.toritsugi.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends bodies slowly to a server with four threads.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
				"twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003", "server.tomcat.threads.max=4",
				"server.tomcat.threads.min-spare=4", "server.tomcat.connection-timeout=10m" })
@Timeout(120)
class SlowBodyIntegrationTests {

	private static final String SLOW = "Content-Type: application/x-www-form-urlencoded\r\n"
			+ "X-Twilio-Signature: any\r\nContent-Length: 200\r\n\r\na";

	@LocalServerPort
	private int port;

	private final List<Socket> sockets = new ArrayList<>();

	@AfterEach
	void closeAll() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	private Socket send(int port, String request) throws IOException {
		Socket socket = new Socket("localhost", port);
		this.sockets.add(socket);
		socket.setSoTimeout(60_000);
		socket.getOutputStream()
			.write(request.replaceFirst("\r\n", "\r\nHost: localhost\r\n").getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	/** Reads up to the end of a line, and the line feed. */
	private static String statusLine(Socket socket) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = socket.getInputStream().read(); next >= 0
				&& next != '\r'; next = socket.getInputStream().read()) {
			line.append((char) next);
		}
		return line.toString().strip();
	}

	private String health(int port) throws IOException {
		return statusLine(send(port, "GET /actuator/health/liveness HTTP/1.1\r\n\r\n"));
	}

	@Test
	void slowBodiesHoldNoThreads() throws IOException {
		for (String path : List.of("/enqueue", "/login", "/complete", "/nothing", "/actuator/health")) {
			for (int i = 0; i < 8; i++) {
				send(this.port, "POST " + path + " HTTP/1.1\r\n" + SLOW);
				send(this.port, "POST " + path
						+ " HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX-Twilio-Signature: any\r\n\r\n5\r\na");
			}
		}
		assertThat(health(this.port)).contains(" 200");
	}

	@Test
	void tooLargeBodiesHoldNoThreads() throws IOException {
		for (int i = 0; i < 8; i++) {
			send(this.port, "POST /enqueue HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\na");
		}
		assertThat(health(this.port)).contains(" 200");
	}

	@Test
	void bytesAfterAChunkedBodyAreTheNextRequest() throws IOException, InterruptedException {
		Socket socket = send(this.port, "POST /nothing HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
		Thread.sleep(300);
		String smuggled = "\r\n".repeat(6000) + "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
		socket.getOutputStream()
			.write(("9\r\nname=text\r\n0\r\n\r\nPOST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
					+ smuggled.length() + "\r\nConnection: close\r\n\r\n" + smuggled)
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 404")
			.doesNotContain("HTTP/1.1 200");
	}

	@Test
	void slowHeadersHoldNoThreads() throws IOException {
		for (int i = 0; i < 8; i++) {
			send(this.port, "POST /enqueue HTTP/1.1\r\nX-Slow: a");
		}
		assertThat(health(this.port)).contains(" 200");
	}

	@Test
	void beyondTheLimitTheOldestBodyIsGivenUp() throws IOException {
		Socket oldest = send(this.port, "POST /enqueue HTTP/1.1\r\nExpect: 100-continue\r\n" + SLOW);
		assertThat(statusLine(oldest)).contains(" 100");
		assertThat(statusLine(oldest)).isEmpty();
		for (int i = 0; i < 1000; i++) {
			send(this.port, "POST /enqueue HTTP/1.1\r\n" + SLOW);
		}
		assertThat(statusLine(oldest)).contains(" 503");
		assertThat(health(this.port)).contains(" 200");
	}

	@Nested
	@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
	class WithinASecond {

		@LocalServerPort
		private int port;

		@Test
		void aBodyMustBeWholeHoweverOftenBytesArrive() throws Exception {
			Socket slow = send(this.port, "POST /enqueue HTTP/1.1\r\n" + SLOW.replace("200", "200000"));
			while (slow.getInputStream().available() == 0) {
				slow.getOutputStream().write('a');
				Thread.sleep(50);
			}
			assertThat(statusLine(slow)).contains(" 408");
		}

	}

}
