package dev.toritsugi;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The access token of an operator's browser phone.
 */
class DeskPhoneIntegrationTests extends AbstractDeskTests {

	@Test
	void theTokenIsForTheOwnIdentityAndIncomingCallsOnly() {
		Answer answer = desk("alice", "/desk/phone", "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("$.identity")).isEqualTo("alice");
		String claims = new String(Base64.getUrlDecoder().decode(answer.text("$.token").split("\\.")[1]));
		assertThat(claims).contains("\"identity\":\"alice\"", "\"incoming\":{\"allow\":true}")
			.doesNotContain("outgoing");
		assertThat(answer.text("$.options.chunderw")).isEqualTo("localhost:" + sandboxPort());
		assertThat(answer.text("$.options.codecPreferences")).isEqualTo("[\"opus\",\"pcmu\"]");
		assertThat(answer.body()).doesNotContain("edge");
	}

	@Test
	void theTokenIsValidForAnHourOfTwiliosClock() {
		pass("PT2H");
		Answer answer = desk("alice", "/desk/phone", "");
		assertThat(answer.text("$.expiresAt")).startsWith(clock().now().plusSeconds(3600).toString().substring(0, 16));
	}

	@Test
	void aPhoneNumberGetsNoToken() {
		setAttributes("bob", "{\"contact_uri\":\"+81312345678\"}");
		Answer answer = desk("bob", "/desk/phone", "");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("no-browser-phone");
		assertThat(desk("dana", "/desk/phone", "").text("$.code")).isEqualTo("worker-required");
		Answer work = startWork("bob", SESSION);
		assertThat(work.status()).isEqualTo(200);
		assertThat(work.body()).contains("\"session\":null");
		assertThat(attributes("bob")).doesNotContain("desk");
	}

}
