package dev.toritsugi.sandbox;

import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The sandbox on a machine with the settings of a real Twilio account.
 */
@SandboxServerTest
@TestPropertySource(properties = { "twilio.account-sid=AC11111111111111111111111111111111", "twilio.auth-token=secret",
		"twilio.api-key-sid=SK11111111111111111111111111111111", "twilio.api-key-secret=secret",
		"twilio.public-url=https://calls.example.com", "twilio.api-base-url=https://twilio.example.com" })
class SandboxEnvironmentIntegrationTests {

	@Test
	void playsACallAllTheSame(@Autowired RestTestClient client) {
		for (String step : new String[] { "calls", "operators/alice/answer", "operators/alice/hangup" }) {
			client.post().uri("/sandbox/" + step).exchange().expectStatus().is2xxSuccessful();
		}
		client.post()
			.uri("/complete")
			.headers((headers) -> headers.setBasicAuth("alice", "sandbox"))
			.exchange()
			.expectStatus()
			.isOk();
	}

}
