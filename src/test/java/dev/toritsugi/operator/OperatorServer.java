package dev.toritsugi.operator;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Starts the whole server with a scripted Twilio, for tests that act as an operator's
 * browser or program. Each operator's password is the name and "-secret".
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "call-center.apology[0].text=Sorry", "call-center.allowed-origins=https://desk.example.net" })
abstract class OperatorServer {

	static final ScriptedTwilio twilio = new ScriptedTwilio();

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final AtomicInteger tests = new AtomicInteger();

	@LocalServerPort
	private int port;

	/** The address of this test's clients. Limits of sign-ins count by address. */
	private String address = "";

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("call-center.reconciler.period", () -> "1d");
		settings.add("twilio.account-sid", () -> ScriptedTwilio.ACCOUNT);
		settings.add("twilio.auth-token", () -> ScriptedTwilio.AUTH_TOKEN);
		settings.add("twilio.workspace-sid", () -> ScriptedTwilio.WORKSPACE);
		settings.add("twilio.workflow-sid", () -> ScriptedTwilio.WORKFLOW);
		settings.add("twilio.public-url", () -> "https://calls.example.com");
		settings.add("twilio.api-base-url", twilio::url);
		settings.add("twilio.timeout.attempt", () -> "5s");
		settings.add("twilio.timeout.operation", () -> "5s");
		operator(settings, 0, "alice", "OPERATOR");
		settings.add("call-center.operators[0].worker-name", () -> "Alice");
		operator(settings, 1, "花子", "OPERATOR");
		settings.add("call-center.operators[1].worker-name", () -> "hanako");
		operator(settings, 2, "dana", "SUPERVISOR");
	}

	private static void operator(DynamicPropertyRegistry settings, int index, String name, String role) {
		String hash = new BCryptPasswordEncoder(4).encode(name + "-secret");
		settings.add("call-center.operators[" + index + "].name", () -> name);
		settings.add("call-center.operators[" + index + "].password-hash", () -> hash);
		settings.add("call-center.operators[" + index + "].role", () -> role);
	}

	@BeforeEach
	void forgetTheScript() {
		twilio.reset();
		this.address = "198.51." + tests.incrementAndGet() + ".1";
	}

	Call call(String method, String path) {
		return call(method, this.port, path);
	}

	Call call(String method, int port, String path) {
		return new Call(method, HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)))
			.from(this.address);
	}

	/**
	 * Builds and sends a request.
	 */
	static final class Call {

		private final String method;

		private final HttpRequest.Builder request;

		private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

		private Call(String method, HttpRequest.Builder request) {
			this.method = method;
			this.request = request;
		}

		Call as(String name) {
			String credentials = name + ":" + name + "-secret";
			return header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}

		/** Sets the client's address, as a proxy names it. */
		Call from(String address) {
			this.request.setHeader("X-Forwarded-For", address);
			return this;
		}

		Call header(String name, String value) {
			this.request.header(name, value);
			return this;
		}

		Call json(String json) {
			return body("application/json", json);
		}

		Call form(String form) {
			return body("application/x-www-form-urlencoded", form);
		}

		Call body(String contentType, String text) {
			this.body = BodyPublishers.ofString(text);
			return header("Content-Type", contentType);
		}

		/** Adds a body without Content-Length. */
		Call chunked(String contentType, String text) {
			this.body = BodyPublishers
				.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return header("Content-Type", contentType);
		}

		HttpResponse<String> send() throws Exception {
			return http.send(this.request.method(this.method, this.body).build(), BodyHandlers.ofString());
		}

	}

}
