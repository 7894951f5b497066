package dev.toritsugi.sandbox.api;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The REST surface of a sandbox that begins anew, asked with the account's credentials.
 */
@SandboxServerTest
abstract class AbstractTwilioApiTests {

	static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	final RestTestClient client;

	final Sandbox sandbox;

	AbstractTwilioApiTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		this.client = client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(account.sid(), account.authToken()))
			.build();
		this.sandbox = sandbox;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

}
