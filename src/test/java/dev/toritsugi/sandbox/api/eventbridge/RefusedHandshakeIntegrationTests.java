package dev.toritsugi.sandbox.api.eventbridge;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends handshakes of web sockets that the sandbox refuses. The log must not contain the
 * token of the request.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedHandshakeIntegrationTests {

	private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJBQzEifQ.c2lnbmF0dXJl";

	private final int port;

	RefusedHandshakeIntegrationTests(@Value("${local.server.port}") int port) {
		this.port = port;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 99",
			"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short",
			"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: %%",
			"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: ;=" })
	void theLogContainsNoToken(String headers, CapturedOutput output) throws IOException {
		for (String query : new String[] { "token=" + TOKEN, "token=" + TOKEN + "&x=%zz", "x={y}&token=" + TOKEN }) {
			String status = statusOf("GET /v1/wschannels?%s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: Upgrade\r\n"
				.formatted(query, this.port) + "Upgrade: websocket\r\n" + headers + "\r\n\r\n");
			assertThat(status).matches("HTTP/1.1 4\\d\\d.*");
		}
		assertThat(output).doesNotContain(TOKEN, "Servlet.service()");
	}

	private String statusOf(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			byte[] head = new byte[64];
			int read = socket.getInputStream().read(head);
			return new String(head, 0, read, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
		}
	}

}
