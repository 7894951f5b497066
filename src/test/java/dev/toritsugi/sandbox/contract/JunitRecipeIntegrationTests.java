package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import dev.toritsugi.Checkout;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Runs the JUnit example of {@code docs/sandbox.md}, which must contain these lines.
 */
@SandboxServerTest
class JunitRecipeIntegrationTests {

	private final TwilioRestClient client;

	private final String address;

	@Autowired
	JunitRecipeIntegrationTests(Environment environment, AccountCredentials account) {
		this.address = "http://localhost:" + environment.getProperty("local.server.port");
		this.client = new TwilioRestClient.Builder(account.sid(), account.authToken())
			.httpClient(new SandboxHttpClient(this.address))
			.build();
	}

	@BeforeEach
	void resetSandbox() throws Exception {
		post("/sandbox/reset", "");
		post("/sandbox/clock", "{\"mode\":\"manual\"}");
	}

	@Test
	void taskOfAnIncomingCallIsReserved() throws Exception {
		post("/sandbox/calls", "{\"from\":\"+819012345678\"}");
		post("/sandbox/clock", "{\"advance\":\"PT10S\"}");
		Task task = Task.reader("WS00000000000000000000000000000001").read(this.client).iterator().next();
		assertEquals(Task.Status.RESERVED, task.getAssignmentStatus());
		assertEquals(10, task.getAge());
	}

	@Test
	void theDocumentContainsThisTest() throws IOException {
		String source = Files.readString(
				Checkout.path("src/test/java/dev/toritsugi/sandbox/contract/" + getClass().getSimpleName() + ".java"));
		String recipe = source.substring(source.indexOf("\t@BeforeEach"),
				source.indexOf("\t@Test\n\tvoid theDocument"));
		assertThat(Files.readString(Checkout.path("docs/sandbox.md")))
			.contains(recipe.replaceAll("(?m)^\t", "").strip());
	}

	private void post(String path, String json) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
			.isBetween(200, 299);
	}

}
