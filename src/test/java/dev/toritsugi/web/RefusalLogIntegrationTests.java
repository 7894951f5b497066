package dev.toritsugi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
				"twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003" })
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogIntegrationTests {

	private static final int MANY = 60;

	@LocalServerPort
	private int port;

	private final SlowClients clients = new SlowClients();

	@AfterEach
	void closeAll() throws IOException {
		this.clients.close();
	}

	/** Sends a request and returns the whole response. */
	private String response(String request) throws IOException {
		return new String(this.clients.send(this.port, request.replaceFirst("\r\n", "\r\nConnection: close\r\n"))
			.getInputStream()
			.readAllBytes(), StandardCharsets.UTF_8);
	}

	private void assertBounded(CapturedOutput output, String text) {
		List<String> lines = output.getOut().lines().filter((line) -> line.contains(text)).toList();
		assertThat(lines).hasSizeBetween(1, 20).allMatch((line) -> line.length() < 4500);
	}

	@Test
	void refusedOriginsAreLoggedAtABoundedRate(CapturedOutput output) throws IOException {
		String origin = "https://evil" + "e".repeat(3000);
		for (int i = 0; i < MANY; i++) {
			assertThat(response("POST /complete HTTP/1.1\r\nOrigin: " + origin + "\r\nContent-Length: 0\r\n\r\n"))
				.contains(" 403");
		}
		assertThat(response("POST /complete HTTP/1.1\r\nOrigin: https://evil\u009b2J\r\nContent-Length: 0\r\n\r\n"))
			.containsPattern("^HTTP/1.1 4");
		assertBounded(output, "from a page of https://evil");
		assertThat(output).doesNotContain("\u009b");
	}

	@Test
	void forwardedHostsOfUnsignedWebhooksAreCut(CapturedOutput output) throws IOException {
		for (int i = 0; i < MANY; i++) {
			assertThat(response("POST /enqueue?+819012345678=1&From=%2B819012345678 HTTP/1.1\r\nX-Forwarded-Host: "
					+ "e".repeat(3000) + "\r\nX-Forwarded-Prefix: /" + "p".repeat(3000)
					+ "\r\nContent-Length: 0\r\n\r\n"))
				.contains(" 403");
		}
		assertBounded(output, "no X-Twilio-Signature");
		assertThat(output).doesNotContain("819012345678");
	}

	@Test
	void refusedBodiesAreLoggedAtABoundedRate(CapturedOutput output) throws IOException {
		for (int i = 0; i < MANY; i++) {
			assertThat(response("POST /login HTTP/1.1\r\nContent-Type: */*\r\nContent-Length: 0\r\n\r\n"))
				.contains(" 415");
			assertThat(response("POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 5\r\n\r\na=%zz"))
				.contains(" 400");
		}
		assertBounded(output, "Refused the body of POST /login");
		assertBounded(output, "Refused POST /login");
	}

	@Test
	void malformedParametersAreNoErrorsOnAnyPath(CapturedOutput output) throws IOException {
		for (String path : List.of("/actuator/health", "/actuator/prometheus", "/nothing", "/login", "/complete",
				"/enqueue", "/error")) {
			for (String method : List.of("GET", "POST")) {
				assertThat(response(method + " " + path + "?a=%zz&%zz=+819012345678 HTTP/1.1\r\n\r\n")).as(path)
					.containsPattern("^HTTP/1.1 4");
			}
		}
		assertThat(output).doesNotContain("ERROR").doesNotContain("%zz").doesNotContain("819012345678");
	}

}
