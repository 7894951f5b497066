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
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests that a server with four threads refuses before the body is complete, and
 * never sends the rest. If a thread waited for the rest, the server would not respond any
 * more.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
				"twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003", "server.tomcat.threads.max=4",
				"server.tomcat.threads.min-spare=4", "server.tomcat.connection-timeout=10m" })
@Timeout(120)
class RefusedBodyIntegrationTests {

	private static final int MANY = 8;

	@LocalServerPort
	private int port;

	private final SlowClients clients = new SlowClients();

	@AfterEach
	void closeAll() throws IOException {
		this.clients.close();
	}

	private void sendRefusedRequests(int port, int count) throws IOException {
		for (String line : List.of("POST /nothing", "POST /actuator/health", "TRACE /", "POST /%zz", "POST *",
				"OPTIONS *")) {
			for (int i = 0; i < count; i++) {
				this.clients.send(port, line + " HTTP/1.1\r\nContent-Type: */*\r\nContent-Length: 900000\r\n\r\na");
				this.clients.send(port,
						line + " HTTP/1.1\r\nContent-Type: */*\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na");
			}
		}
	}

	@Test
	void aRefusedRequestEndsItsConnection() throws IOException {
		for (String line : List.of("GET /assignment/status", "GET /nothing", "POST /enqueue")) {
			Socket client = this.clients.send(this.port,
					line + " HTTP/1.1\r\n\r\n" + (line + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(20));
			String responses = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(responses.split("HTTP/1.1 40", -1)).as(responses).hasSize(2);
		}
	}

	@Test
	void refusedBodiesHoldNoThreads() throws IOException {
		sendRefusedRequests(this.port, MANY);
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void formsToMalformedUrlsHoldNoThreads() throws IOException {
		for (int i = 0; i < MANY; i++) {
			this.clients.send(this.port, "POST /%zz HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 900\r\n\r\na");
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void bodiesThatAreGivenUpHoldNoThreads() throws IOException {
		List<Socket> oldest = new ArrayList<>();
		for (int i = 0; i < MANY; i++) {
			Socket client = this.clients.send(this.port,
					"POST /enqueue HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 200\r\n\r\na");
			assertThat(SlowClients.line(client)).contains(" 100");
			assertThat(SlowClients.line(client)).isEmpty();
			oldest.add(client);
		}
		// The limit is 1,000. A server under load may count some of these before the
		// oldest.
		for (int i = 0; i < 1100; i++) {
			this.clients.send(this.port, "POST /enqueue HTTP/1.1\r\nContent-Length: 200\r\n\r\na");
		}
		for (Socket client : oldest) {
			assertThat(SlowClients.line(client)).contains(" 503");
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void tooLargeBodiesHoldNoThreads() throws IOException {
		for (int i = 0; i < MANY; i++) {
			Socket client = this.clients.send(this.port,
					"POST /enqueue HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\na");
			assertThat(SlowClients.line(client)).contains(" 413");
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void aClientThatIsStillSendingCanReadTheRefusal() throws IOException {
		// The server reads 256 KiB, and up to 2 MiB more before it refuses the body.
		byte[] body = "a".repeat((2048 + 256) * 1024).getBytes(StandardCharsets.US_ASCII);
		Socket client = this.clients.send(this.port,
				"POST /enqueue HTTP/1.1\r\nContent-Length: " + body.length + "\r\n\r\n");
		client.getOutputStream().write(body);
		assertThat(SlowClients.line(client)).contains(" 413");
	}

	@Test
	void chunkExtensionsAndTrailersHoldNoThreads() throws IOException {
		for (int i = 0; i < MANY; i++) {
			for (String rest : List.of("2;a=", "2\r\n{}\r\n0\r\nX-A: ")) {
				Socket client = this.clients.send(this.port,
						"POST /complete HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + rest);
				assertThat(SlowClients.line(client)).as(rest).contains(" 400");
			}
		}
		assertThat(this.clients.liveness(this.port)).contains(" 200");
	}

	@Test
	void aConnectionWithAnUnreadBodyIsAnnouncedAsClosed() throws IOException {
		Socket client = this.clients.send(this.port,
				"POST / HTTP/1.1\r\nContent-Type: */*\r\nContent-Length: 9\r\n\r\na");
		assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains(" 415")
			.contains("Connection: close");
	}

	@Test
	void brokenChunksAreABadRequest() throws IOException {
		for (String path : List.of("/nothing", "/enqueue", "/login", "/actuator/health")) {
			for (String chunks : List.of("zz\r\na", "5\r\nabcdefgh\r\n0\r\n\r\n", "-1\r\n", "99999999999\r\na")) {
				Socket client = this.clients.send(this.port,
						"POST " + path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
				assertThat(SlowClients.line(client)).as(path + chunks).contains(" 400");
			}
		}
	}

	@Nested
	@TestPropertySource(properties = "management.server.port=0")
	class OnAManagementPort {

		@LocalManagementPort
		private int managementPort;

		@Test
		void refusedBodiesHoldNoThreads() throws IOException {
			sendRefusedRequests(this.managementPort, MANY);
			assertThat(RefusedBodyIntegrationTests.this.clients.liveness(this.managementPort)).contains(" 200");
		}

	}

}
