package dev.toritsugi.operator;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import dev.toritsugi.web.ArrivalTime;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the body of a request after its headers. Tomcat writes {@code 100 Continue} when
 * it has the headers.
 */
@Import(ArrivalIntegrationTests.ArrivalRecorder.class)
@Timeout(60)
class ArrivalIntegrationTests extends OperatorServer {

	@LocalServerPort
	private int port;

	@Autowired
	private AtomicLong recorded = new AtomicLong();

	@Test
	void aSlowBodyDoesNotDelayTheArrival() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			for (int i = 0; i < 2; i++) {
				long before = System.nanoTime();
				send(socket, "POST /logout HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\n\r\n");
				assertThat(head(socket)).contains(" 100 ");
				long headersReceived = System.nanoTime();
				send(socket, "a");
				assertThat(head(socket)).contains(" 204 ");
				assertThat(this.recorded.get() - before).isPositive();
				assertThat(headersReceived - this.recorded.get()).isPositive();
			}
		}
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static String head(Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) in.read());
		}
		return head.toString();
	}

	@TestConfiguration
	static class ArrivalRecorder {

		@Bean
		AtomicLong recorded() {
			return new AtomicLong();
		}

		@Bean
		FilterRegistrationBean<?> recorder(AtomicLong recorded) {
			FilterRegistrationBean<Filter> recorder = new FilterRegistrationBean<>((request, response, chain) -> {
				recorded.set(ArrivalTime.of((HttpServletRequest) request));
				chain.doFilter(request, response);
			});
			recorder.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
			return recorder;
		}

	}

}
