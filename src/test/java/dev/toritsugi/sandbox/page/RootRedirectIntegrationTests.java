package dev.toritsugi.sandbox.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the root of the server leads to the sandbox's page.
 */
@SandboxServerTest
class RootRedirectIntegrationTests {

	@Test
	void theRootLeadsToThePage(@Autowired Environment environment) throws IOException, InterruptedException {
		URI root = URI.create("http://localhost:%s/".formatted(environment.getProperty("local.server.port")));
		HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
		HttpResponse<String> page = client.send(HttpRequest.newBuilder(root).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri()).isEqualTo(root.resolve("/sandbox/"));
		assertThat(page.body()).contains("<main>");
	}

}
