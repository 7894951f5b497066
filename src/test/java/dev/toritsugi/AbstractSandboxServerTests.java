package dev.toritsugi;

import dev.toritsugi.sandbox.account.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A whole server with its sandbox, and requests to the sandbox's control API.
 */
@SandboxServerTest
@SuppressWarnings("NullAway.Init")
abstract class AbstractSandboxServerTests {

	@Autowired
	RestTestClient client;

	@Autowired
	Sandbox sandbox;

	@Autowired
	private Environment environment;

	/** Returns the port of this process's server, which contains the sandbox. */
	int sandboxPort() {
		return this.environment.getRequiredProperty("server.port", Integer.class);
	}

	void fault(String name, String body) {
		this.client.put()
			.uri("/sandbox/faults/" + name)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
	}

	String get(String path) {
		return String
			.valueOf(this.client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	String post(String path, @Nullable String json) {
		RestTestClient.RequestBodySpec request = this.client.post().uri(path);
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(json);
		}
		return String.valueOf(request.exchange().expectBody(String.class).returnResult().getResponseBody());
	}

}
