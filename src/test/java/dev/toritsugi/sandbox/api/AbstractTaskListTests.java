package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Tasks made, listed and taken away by any HTTP client.
 */
abstract class AbstractTaskListTests extends AbstractTwilioApiTests {

	static final String TASKS = WORKSPACE + "/Tasks";

	AbstractTaskListTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
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
