package dev.toritsugi.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

	private final SlowClients clients = new SlowClients();

	@AfterEach
	void closeAll() throws IOException {
		this.clients.close();
	}

	@Test
	void slowBodiesHoldNoThreads() throws IOException {
		for (String path : List.of("/enqueue", "/login", "/complete", "/nothing", "/actuator/health")) {
			for (int i = 0; i < 8; i++) {
				this.clients.send(this.port, "POST " + path + " HTTP/1.1\r\n" + SLOW);
				this.clients.send(this.port, "POST " + path
						+ " HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX-Twilio-Signature: any\r\n\r\n5\r\na");
			}
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void tooLargeBodiesHoldNoThreads() throws IOException {
		for (int i = 0; i < 8; i++) {
			this.clients.send(this.port, "POST /enqueue HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\na");
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void bytesAfterAChunkedBodyAreTheNextRequest() throws IOException, InterruptedException {
		Socket socket = this.clients.send(this.port, "POST /nothing HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
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
			this.clients.send(this.port, "POST /enqueue HTTP/1.1\r\nX-Slow: a");
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void beyondTheLimitTheOldestBodyIsGivenUp() throws IOException {
		// The first slow body loads classes, and the next body could overtake it.
		Socket first = this.clients.send(this.port, "POST /nothing HTTP/1.1\r\nExpect: 100-continue\r\n" + SLOW);
		assertThat(SlowClients.line(first)).contains(" 100");
		first.getOutputStream().write(new byte[199]);
		assertThat(new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains(" 404");
		Socket oldest = this.clients.send(this.port, "POST /enqueue HTTP/1.1\r\nExpect: 100-continue\r\n" + SLOW);
		assertThat(SlowClients.line(oldest)).contains(" 100");
		assertThat(SlowClients.line(oldest)).isEmpty();
		assertThat(this.clients.liveness(this.port)).contains(" 200");
		for (int i = 0; i < 1000; i++) {
			this.clients.send(this.port, "POST /enqueue HTTP/1.1\r\n" + SLOW);
		}
		assertThat(SlowClients.line(oldest)).contains(" 503");
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Nested
	@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
	class WithinASecond {

		@LocalServerPort
		private int port;

		@Test
		void aBodyMustBeWholeHoweverOftenBytesArrive() throws Exception {
			Socket slow = SlowBodyIntegrationTests.this.clients.send(this.port,
					"POST /enqueue HTTP/1.1\r\n" + SLOW.replace("200", "200000"));
			while (slow.getInputStream().available() == 0) {
				slow.getOutputStream().write('a');
				Thread.sleep(50);
			}
			assertThat(SlowClients.line(slow)).contains(" 408");
		}

	}

}
