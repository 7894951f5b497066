package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.world.Account;
import dev.toritsugi.sandbox.world.Sandbox;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Tasks made, listed and taken away by any HTTP client.
 */
@SandboxServerTest
abstract class AbstractTaskListTests {

	static final String TASKS = "/v1/Workspaces/WS00000000000000000000000000000001/Tasks";

	final RestTestClient client;

	private final Sandbox sandbox;

	AbstractTaskListTests(RestTestClient client, Sandbox sandbox, Account account) {
		this.client = client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(account.sid(), account.authToken()))
			.build();
		this.sandbox = sandbox;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	String create(String form) {
		return JsonPath.read(text(this.client.post()
			.uri(TASKS)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange()
			.expectStatus()
			.isCreated()), "$.sid");
	}

	void delete(String task) {
		this.client.delete().uri(TASKS + "/" + task).exchange().expectStatus().isNoContent();
	}

	Page page(String url) {
		String body = text(this.client.get().uri(URI.create(url)).exchange().expectStatus().isOk());
		return new Page(JsonPath.read(body, "$.tasks[*].sid"), JsonPath.read(body, "$.meta.next_page_url"));
	}

	static String text(RestTestClient.ResponseSpec answer) {
		return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
	}

	record Page(List<String> sids, String next) {

	}

}
