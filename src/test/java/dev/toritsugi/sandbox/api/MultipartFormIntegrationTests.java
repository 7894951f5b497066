package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * REST requests with forms in the encoding {@code multipart/form-data}.
 */
class MultipartFormIntegrationTests extends AbstractTwilioApiTests {

	private static final String TYPE = "multipart/form-data; boundary=x";

	@Autowired
	MultipartFormIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@ParameterizedTest
	@CsvSource({ "/v1/Workspaces, 201", "/v1/Workspaces/WS00000000000000000000000000000001/Workers, 201",
			"/v1/Workspaces/WS00000000000000000000000000000001, 200",
			"/2010-04-01/Accounts/AC00000000000000000000000000000001/Applications.json, 201",
			"/2010-04-01/Accounts/AC00000000000000000000000000000001/Queues.json, 201" })
	void everyApiReadsMultipartForms(String path, int status) {
		post(path, TYPE, part("FriendlyName", "取次 & co=1%")).expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.friendly_name")
			.isEqualTo("取次 & co=1%");
	}

	@Test
	void repeatedFieldsAndTheQueryAreRead() {
		post(WORKSPACE + "/Tasks?Priority=7", TYPE,
				part("WorkflowSid", "WW00000000000000000000000000000001") + part("Attributes", "{\"a\":1}"))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.priority")
			.isEqualTo(7)
			.jsonPath("$.attributes")
			.isEqualTo("{\"a\":1}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=other" })
	void aMultipartFormThatIsNoneIsTwilios400(String type) {
		post("/v1/Workspaces", type, part("FriendlyName", "x")).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20001);
	}

	private RestTestClient.ResponseSpec post(String path, String type, String parts) {
		return this.client.post()
			.uri(path)
			.header("Content-Type", type)
			.body(parts.isEmpty() ? parts : parts + "--x--\r\n")
			.exchange();
	}

	private static String part(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
	}

}
